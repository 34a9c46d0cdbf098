/** A tiny line without axes for tables and tiles; the figures beside it are the text. Drawn on the server. */
export function Sparkline({ values, className = 'h-6 w-24' }: { values: number[]; className?: string }) {
  const top = Math.max(...values, 1);
  const step = values.length > 1 ? 100 / (values.length - 1) : 100;
  const points = values.map(
    (value, index) => `${(index * step).toFixed(2)},${(23 - (value / top) * 22).toFixed(2)}`,
  );
  return (
    <svg aria-hidden="true" viewBox="0 0 100 24" preserveAspectRatio="none" className={className}>
      <polyline
        points={points.join(' ')}
        fill="none"
        stroke="var(--series-1)"
        strokeWidth="1.5"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
