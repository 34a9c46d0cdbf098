import { formatCount } from '@/components/ui/count';
import { formatDay } from '@/components/ui/moment-format';
import { formatMoney } from '@/nouns/money';

/** What a figure measures; plain data, so that server components can pass it. */
export type ChartUnit = { kind: 'count' } | { kind: 'money'; currency: string } | { kind: 'percent' };

/** One line, area or bar. A `comparison` is drawn dashed and pale, and compared with the series before it. */
export type ChartSeries = {
  key: string;
  label: string;
  comparison?: boolean;
  colour?: 1 | 2 | 3 | 4 | 5 | 6;
};

/** One point: its day (`YYYY-MM-DD`) or name under `at`, and a figure under each series' key; null leaves a gap. */
export type ChartPoint = { at: string } & Record<string, string | number | null>;

/** A figure in full, or short for an axis. Ratios are given as 0.12 for 12 %. */
export function formatFigure(value: number, unit: ChartUnit, short = false): string {
  if (unit.kind === 'money') {
    // Of a small amount, the short form would leave the cents out.
    return formatMoney(value, { currency: unit.currency, compact: short && Math.abs(value) >= 1000 });
  }
  if (unit.kind === 'percent') return `${(value * 100).toFixed(short ? 0 : 1)}%`;
  if (!short) return formatCount(value);
  return new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** Every figure of these series that is there. */
export const figuresOf = (data: ChartPoint[], series: ChartSeries[]): number[] =>
  data.flatMap((point) => series.flatMap(({ key }) => (typeof point[key] === 'number' ? [point[key]] : [])));

/** A point's name: days become `3 Aug` (or `3 Aug 2026` in full), everything else stays as it is. */
export function formatAt(at: string, short = false): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(at)) return at;
  const day = formatDay(new Date(at), 'UTC');
  return short ? day.slice(0, -5) : day;
}

/** The colour of a series: its own or its place's among those that are not comparisons, which take that of theirs. */
export function seriesColour(series: ChartSeries[], index: number): string {
  const real = series.slice(0, index + 1).filter((each) => !each.comparison);
  return `var(--series-${real.at(-1)?.colour ?? Math.max(1, ((real.length - 1) % 6) + 1)})`;
}
