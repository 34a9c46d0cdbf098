import { DAY_MS } from '@/lib/dates';

/** Days after which exchange rates are worth a look: the ECB gives new ones every working day. */
export const OLD_RATES_DAYS = 7;

/** The newest day of these rates when that is too long ago to convert by, else undefined. */
export function oldRatesDay(
  rates: readonly { currency: string; asOf: string }[],
  today: string,
): string | undefined {
  const newest = rates
    .filter(({ currency }) => currency !== 'USD')
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1);
  if (newest === undefined) return undefined;
  return Date.parse(today) - Date.parse(newest) > OLD_RATES_DAYS * DAY_MS ? newest : undefined;
}

/** The lists that administrators keep. */
export const listNames = ['countries', 'cities', 'categories'] as const;
export type ListName = (typeof listNames)[number];
