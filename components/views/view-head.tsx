import type { ReactNode } from 'react';
import { LogoMark } from '@/components/layout/logo';

/** The head of a full view: what it shows, and quietly whose it is. */
export function ViewHead({
  title,
  purpose,
  badge,
}: {
  title: string;
  purpose?: ReactNode;
  badge?: ReactNode;
}) {
  return (
    <header className="flex items-start justify-between gap-4">
      <div className="grid min-w-0 gap-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="min-w-0 break-words text-xl">{title}</h1>
          {badge}
        </div>
        {purpose && <p className="max-w-prose text-muted text-sm">{purpose}</p>}
      </div>
      <span className="inline-flex shrink-0 items-center gap-1.5 pt-1.5 text-muted text-xs">
        <LogoMark className="size-4 text-accent" />
        Fanfare
      </span>
    </header>
  );
}
