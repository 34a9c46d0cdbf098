import { cn } from './cn';

/**
 * The three rising arcs as a line drawing; decorative. `celebrate` draws them once in the accent,
 * for joining, being paid and reaching the podium.
 */
export function Arcs({ className, celebrate = false }: { className?: string; celebrate?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 96 72"
      fill="none"
      strokeLinecap="round"
      strokeWidth="1.5"
      className={cn('h-18 w-24', celebrate ? 'text-accent' : 'text-line-strong', className)}
    >
      <path d="M8 64h80" stroke="var(--line)" />
      {['M20 64a20 20 0 0 1 20-20', 'M20 64a34 34 0 0 1 34-34', 'M20 64a50 50 0 0 1 50-50'].map(
        (d, index) => (
          <path
            key={d}
            d={d}
            pathLength={1}
            stroke="currentColor"
            className={celebrate ? 'arc-drawn' : undefined}
            style={celebrate ? { animationDelay: `${index * 120}ms` } : { opacity: 1 - index * 0.25 }}
          />
        ),
      )}
      <circle cx="20" cy="64" r="3" fill="var(--accent)" />
    </svg>
  );
}
