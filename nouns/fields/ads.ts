import { z } from 'zod';
import { Amount, EndMoment, HttpUrl, Moment, Text } from '@/lib/fields';
import { adPacings, chargePolicies } from '../ads';
import { TargetingField } from './targeting';

/** Money as an ad takes it: a number above 0, at most 1e9 and 6 decimals. */
const Price = Amount(0.000001, 1_000_000_000);

/** Whose days the daily cap counts: an offset has no days of its own, and its sign is read in two ways. */
const TimeZone = z
  .string('must be text')
  .trim()
  .regex(
    /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/,
    'must be the name of a time zone, e.g. Europe/Berlin',
  )
  .max(64, 'must be at most 64 characters');

const fields = {
  title: Text(200),
  content: Text(5000),
  budget: Price,
  price_per_view: Price,
  media_url: HttpUrl.nullish(),
  target_url: HttpUrl.nullish(),
  charge_policy: z.enum(chargePolicies, 'must be all or verified').optional(),
  starts_at: Moment.nullish(),
  ends_at: EndMoment.nullish(),
  daily_cap: Price.nullish(),
  time_zone: TimeZone.optional(),
  pacing: z.enum(adPacings, 'must be asap or even').optional(),
  targeting: TargetingField,
};

/** The flight may be open on either side; with both, it takes time. */
const takesTime = ({ starts_at, ends_at }: { starts_at?: Date | null; ends_at?: Date | null }) =>
  !starts_at || !ends_at || starts_at < ends_at;
const wrongFlight = { path: ['ends_at'], message: 'must be after the start' };

/** A new ad, as the API and its form name its fields. What the platform itself decides (status, spend, owner) is ignored. */
export const NewAd = z
  .object(fields)
  .refine((ad) => ad.price_per_view <= ad.budget, {
    path: ['price_per_view'],
    message: 'must not be more than the budget',
  })
  .refine((ad) => !ad.daily_cap || ad.price_per_view <= ad.daily_cap, {
    path: ['daily_cap'],
    message: 'must be at least the price per view',
  })
  .refine((ad) => ad.pacing !== 'even' || ad.ends_at, {
    path: ['pacing'],
    message: 'must be asap while the ad has no end',
  })
  .refine(takesTime, wrongFlight);

/** Changes of an ad: any of the fields, at least one. `status` takes active or paused. */
export const AdChanges = z
  .object({ ...fields, status: z.enum(['active', 'paused'], 'must be active or paused') })
  .partial()
  .refine((changes) => Object.values(changes).some((value) => value !== undefined), {
    message: 'must change at least one field',
  })
  .refine(takesTime, wrongFlight);
