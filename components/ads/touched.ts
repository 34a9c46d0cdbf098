import type { AdDraft } from './use-ad-draft';

/** What the fields of the form are called. */
const fieldNames = {
  title: 'title',
  content: 'content',
  budget: 'budget',
  pricePerView: 'price_per_view',
  mediaUrl: 'media_url',
  targetUrl: 'target_url',
  chargePolicy: 'charge_policy',
  startsAt: 'starts_at',
  endsAt: 'ends_at',
  dailyCap: 'daily_cap',
  timeZone: 'time_zone',
  pacing: 'pacing',
  targeting: 'targeting',
} as const;

/**
 * Takes out of a form what was not touched of an ad, so that what somebody else changed meanwhile, and hours of a flight
 * that the form shows as days, stay as they are. Tells whether anything is left to save.
 */
export function keepTouched(sent: FormData, ad: AdDraft): boolean {
  const names = Object.keys(fieldNames) as (keyof typeof fieldNames)[];
  for (const name of names) if (sent.get(fieldNames[name]) === ad[name]) sent.delete(fieldNames[name]);
  return names.some((name) => sent.has(fieldNames[name]));
}
