'use client';

import { arcPaths } from '@/components/ui/arcs';
import { cn } from '@/components/ui/cn';

/** Three rising arcs from one point, in one colour; reads at 16 px. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.95"
      strokeLinecap="round"
      className={cn('size-5 shrink-0', className)}
    >
      {arcPaths.map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}

/** The mark with the name. */
export function Logo({ className }: { className?: string }) {
  return (
    <span className={cn('inline-flex items-center gap-2 font-semibold tracking-tight', className)}>
      <LogoMark className="text-accent" />
      Fanfare
    </span>
  );
}
