import { expect, test } from 'vitest';
import { keepTouched } from './touched';

const ad = {
  id: '1',
  title: 't',
  content: 'c',
  budget: '5',
  pricePerView: '1',
  mediaUrl: '',
  targetUrl: '',
  chargePolicy: 'all' as const,
  startsAt: '2027-05-01',
  endsAt: '2027-05-01',
  dailyCap: '',
  timeZone: 'UTC',
  pacing: 'asap' as const,
  targeting: '',
};

function sentWith(changes: Record<string, string>): FormData {
  const sent = new FormData();
  const { id, title, budget, startsAt, endsAt, timeZone } = ad;
  const values = { id, title, budget, starts_at: startsAt, ends_at: endsAt, time_zone: timeZone, ...changes };
  for (const [name, value] of Object.entries(values)) sent.set(name, value);
  return sent;
}

test('what was not touched of an ad is never sent, and nothing is saved where nothing was', () => {
  const one = sentWith({ title: 'other' });
  expect(keepTouched(one, ad)).toBe(true);
  expect(Object.fromEntries(one)).toEqual({ id: '1', title: 'other' });
  const none = sentWith({});
  expect(keepTouched(none, ad)).toBe(false);
  expect(Object.fromEntries(none)).toEqual({ id: '1' });
});
