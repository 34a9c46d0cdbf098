import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';

const tones = {
  info: { icon: Info, look: 'bg-blue-soft text-blue-ink' },
  success: { icon: CircleCheck, look: 'bg-green-soft text-green-ink' },
  warning: { icon: TriangleAlert, look: 'bg-amber-soft text-amber-ink' },
  danger: { icon: CircleAlert, look: 'bg-red-soft text-red-ink' },
};

/** A message that stays on the page: what is the matter, what it means, and at the right what to do. */
export function Callout({
  tone = 'info',
  id,
  title,
  action,
  className,
  children,
}: {
  tone?: keyof typeof tones;
  /** What a link on the page leads to it by. */
  id?: string;
  title?: ReactNode;
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
}) {
  const { icon: Icon, look } = tones[tone];
  return (
    <div
      id={id}
      role={tone === 'danger' ? 'alert' : 'status'}
      // What was refused can take the focus, so that it is read and seen.
      tabIndex={tone === 'danger' ? -1 : undefined}
      className={cn(
        'flex flex-wrap items-center gap-x-4 gap-y-3 rounded-control px-4 py-3 text-sm',
        look,
        className,
      )}
    >
      <div className="flex min-w-0 flex-[1_1_14rem] items-start gap-2.5">
        <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
        <div className="grid min-w-0 gap-0.5">
          {title && <p className="font-medium">{title}</p>}
          {children && <div className={cn(title && 'text-ink')}>{children}</div>}
        </div>
      </div>
      {action}
    </div>
  );
}
