/** A whole number with separators: `12,345`. */
export function formatCount(value: number, locale = 'en'): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value);
}

/** A count; `compact` is for tiles and keeps the full number in the title. */
export function Count({
  value,
  compact = false,
  locale = 'en',
}: {
  value: number;
  compact?: boolean;
  locale?: string;
}) {
  const full = formatCount(value, locale);
  if (!compact || Math.abs(value) < 10_000) return <span className="tabular-nums">{full}</span>;
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(
    value,
  );
  return (
    <span className="tabular-nums" title={full}>
      {short}
    </span>
  );
}
