import { cn } from '@/components/ui/cn';

/** Three rising arcs from one point, in one colour; reads at 16 px. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      className={cn('size-5 shrink-0', className)}
    >
      <circle cx="2.9" cy="13.1" r="1.6" fill="currentColor" stroke="none" />
      <path d="M3 8.6a4.5 4.5 0 0 1 4.5 4.5" />
      <path d="M3 5a8.1 8.1 0 0 1 8.1 8.1" />
      <path d="M3 1.4a11.7 11.7 0 0 1 11.7 11.7" />
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
