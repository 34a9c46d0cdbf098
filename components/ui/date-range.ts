import { asked } from '@/components/ui/search-params';
import { DAY_MS, dayOf } from '@/lib/dates';
import { formatDay } from './moment-format';

/** What a date range may be called in the address. */
export type Preset =
  | 'today'
  | 'yesterday'
  | '24h'
  | '7d'
  | '28d'
  | '30d'
  | '91d'
  | 'month'
  | 'last-month'
  | 'year'
  | '6mo'
  | '12mo'
  | 'all'
  | 'custom';

/** What the range is compared with: the same length just before, the same weekdays a year ago, or nothing. */
export type Comparison = 'previous' | 'year' | 'none';

/** Whole UTC days, both ends included, as `YYYY-MM-DD`. */
export type Days = { from: string; to: string };

/** A range with its name and, when wanted, the days it is compared with. */
export type DateRange = Days & { preset: Preset; compare: Comparison; against: Days | null };

/** The presets in the order they are offered, each with the key that chooses it. */
export const presets: { preset: Preset; label: string; key: string }[] = [
  { preset: 'today', label: 'Today', key: 'd' },
  { preset: 'yesterday', label: 'Yesterday', key: 'e' },
  { preset: '24h', label: 'Last 24 hours', key: 'h' },
  { preset: '7d', label: 'Last 7 days', key: 'w' },
  { preset: '28d', label: 'Last 28 days', key: 'f' },
  { preset: '30d', label: 'Last 30 days', key: 't' },
  { preset: '91d', label: 'Last 13 weeks', key: 'n' },
  { preset: 'month', label: 'Month to date', key: 'm' },
  { preset: 'last-month', label: 'Last month', key: 'p' },
  { preset: 'year', label: 'Year to date', key: 'y' },
  { preset: '6mo', label: 'Last 6 months', key: 's' },
  { preset: '12mo', label: 'Last 12 months', key: 'l' },
  { preset: 'all', label: 'All time', key: 'a' },
  { preset: 'custom', label: 'Custom range', key: 'c' },
];

/** The day so many days later (or earlier). */
export function shiftDay(day: string, days: number): string {
  return dayOf(new Date(Date.parse(day) + days * DAY_MS));
}

/** How many days a range covers, both ends included. */
export function lengthOf({ from, to }: Days): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
}

function shiftMonths(day: string, months: number, dayOfMonth: number): string {
  const at = new Date(day);
  return dayOf(new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, dayOfMonth)));
}

/** The days a preset means today; `all` starts at `earliest`. */
export function daysOfPreset(preset: Exclude<Preset, 'custom'>, today: string, earliest: string): Days {
  const lastDays = (count: number): Days => ({ from: shiftDay(today, 1 - count), to: today });
  switch (preset) {
    case 'today':
      return lastDays(1);
    case 'yesterday':
      return { from: shiftDay(today, -1), to: shiftDay(today, -1) };
    case '24h':
      return lastDays(2);
    case '7d':
      return lastDays(7);
    case '28d':
      return lastDays(28);
    case '30d':
      return lastDays(30);
    case '91d':
      return lastDays(91);
    case 'month':
      return { from: shiftMonths(today, 0, 1), to: today };
    case 'last-month':
      return { from: shiftMonths(today, -1, 1), to: shiftMonths(today, 0, 0) };
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
    case '6mo':
      return { from: shiftMonths(today, -5, 1), to: today };
    case '12mo':
      return { from: shiftMonths(today, -11, 1), to: today };
    case 'all':
      return { from: earliest, to: today };
  }
}

/** The days a range is compared with; a year back is 364 days, so that weekdays meet weekdays. */
export function daysBefore(days: Days, compare: Comparison): Days | null {
  if (compare === 'none') return null;
  const back = compare === 'year' ? 364 : lengthOf(days);
  return { from: shiftDay(days.from, -back), to: shiftDay(days.to, -back) };
}

/** Ten years and their leap days: a figure for each day of longer ones is nothing anybody reads. */
const LONGEST_RANGE_MS = 3_653 * DAY_MS;

function isDay(text: string | undefined): text is string {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(text);
  return !Number.isNaN(at) && dayOf(new Date(at)) === text;
}

/**
 * The days a list is narrowed to by `from` and `to`; either may be missing. What cannot be read, or ends before it
 * begins, narrows nothing.
 */
export function readDays(params: Record<string, string | string[] | undefined>): Partial<Days> {
  const ask = asked(params);
  const [from, to] = [ask.value('from'), ask.value('to')];
  if (isDay(from) && isDay(to) && from > to) return {};
  return { ...(isDay(from) && { from }), ...(isDay(to) && { to }) };
}

/** Days as people read them: `3 Aug 2026 – 9 Aug 2026`, or one of them alone. */
export function daysText({ from, to }: Partial<Days>): string {
  const day = (text: string) => formatDay(new Date(text), 'UTC');
  if (from && to) return from === to ? day(from) : `${day(from)} – ${day(to)}`;
  if (from) return `from ${day(from)}`;
  return to ? `until ${day(to)}` : 'any time';
}

/**
 * The range an address asks for by `preset`, `from`, `to` and `compare`. A named preset is counted from today,
 * so that a bookmark stays fresh; anything unreadable falls back to `fallback` instead of failing the page.
 */
export function resolveDateRange(
  params: Record<string, string | string[] | undefined>,
  {
    now = new Date(),
    fallback = '30d',
    earliest = '2024-01-01',
  }: { now?: Date; fallback?: Exclude<Preset, 'custom'>; earliest?: string } = {},
): DateRange {
  const ask = asked(params);
  const named = ask.oneOf(
    'preset',
    presets.map(({ preset }) => preset),
  );
  const [from, to] = [ask.value('from'), ask.value('to')];
  const today = dayOf(now);
  const compare: Comparison = ask.oneOf('compare', ['year', 'none']) ?? 'previous';
  const custom =
    (named === undefined || named === 'custom') &&
    isDay(from) &&
    isDay(to) &&
    from <= to &&
    Date.parse(to) - Date.parse(from) <= LONGEST_RANGE_MS;
  const preset: Preset = custom ? 'custom' : named && named !== 'custom' ? named : fallback;
  const days = custom ? { from, to } : daysOfPreset(preset === 'custom' ? fallback : preset, today, earliest);
  const comparison = preset === 'all' ? 'none' : compare;
  return { ...days, preset, compare: comparison, against: daysBefore(days, comparison) };
}
