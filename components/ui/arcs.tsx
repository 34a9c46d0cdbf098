import { cn } from './cn';

/** The one drawing of the brand on a 16 by 16 grid: three rising arcs from one point. */
export const arcPaths = [
  'M2.2 14C2 8.4 4.2 3.8 8.6 1.6',
  'M2.2 14C4 9 7.6 5.6 12.8 4.6',
  'M2.2 14C5.4 11 9.4 9.6 14.4 10',
] as const;

/**
 * The arcs as a line drawing; decorative. `celebrate` draws them once in the accent,
 * for joining, being paid and reaching the podium.
 */
export function Arcs({ className, celebrate = false }: { className?: string; celebrate?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="-2.35 -0.55 21.8 16.4"
      fill="none"
      strokeLinecap="round"
      strokeWidth="0.34"
      className={cn('h-18 w-24', celebrate ? 'text-accent' : 'text-line-strong', className)}
    >
      <path d="M-0.6 14h18.2" stroke="var(--line)" />
      {arcPaths.map((d, index) => (
        <path
          key={d}
          d={d}
          pathLength={1}
          stroke="currentColor"
          className={celebrate ? 'arc-drawn' : undefined}
          style={celebrate ? { animationDelay: `${index * 120}ms` } : undefined}
        />
      ))}
      <circle cx="2.2" cy="14" r="0.7" fill="var(--accent)" />
    </svg>
  );
}

/** The arcs filling the ground behind something; sized and coloured by its classes, drawn once on load when asked. */
export function ArcsGround({ className, drawn = false }: { className?: string; drawn?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="2.2 1.6 12.2 12.4"
      preserveAspectRatio="none"
      fill="none"
      className={cn('absolute inset-0 size-full overflow-visible', className)}
    >
      {arcPaths.map((d, index) => (
        <path
          key={d}
          d={d}
          stroke="currentColor"
          strokeWidth="2"
          strokeOpacity={1 - index * 0.28}
          vectorEffect="non-scaling-stroke"
          className={drawn ? 'arc-appearing' : undefined}
          style={drawn ? { animationDelay: `${index * 140}ms` } : undefined}
        />
      ))}
    </svg>
  );
}
