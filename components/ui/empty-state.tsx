import type { ReactNode } from 'react';
import { Arcs } from './arcs';
import { cn } from './cn';

/** What a list says when it is empty: what belongs here, in one sentence, and the one thing to do about it. */
export function EmptyState({
  title,
  action,
  celebrate,
  className,
  children,
}: {
  title: ReactNode;
  action?: ReactNode;
  celebrate?: boolean;
  className?: string;
  children?: ReactNode;
}) {
  return (
    <div className={cn('grid justify-items-center gap-4 px-4 py-14 text-center', className)}>
      <Arcs celebrate={celebrate} />
      <div className="grid max-w-md gap-1">
        <h2 className="font-semibold text-base">{title}</h2>
        {children && <p className="text-balance text-muted text-sm">{children}</p>}
      </div>
      {action}
    </div>
  );
}
