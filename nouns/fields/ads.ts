import { z } from 'zod';
import { Amount, HttpUrl, Text } from '@/lib/fields';
import { chargePolicies } from '../ads';

/** Money as an ad takes it: a number above 0, at most 1e9 and 6 decimals. */
const Price = Amount(0.000001, 1_000_000_000);

const fields = {
  title: Text(200),
  content: Text(5000),
  budget: Price,
  price_per_view: Price,
  media_url: HttpUrl.nullish(),
  target_url: HttpUrl.nullish(),
  charge_policy: z.enum(chargePolicies, 'must be all or verified').optional(),
};

/** A new ad, as the API and its form name its fields. What the platform itself decides (status, spend, owner) is ignored. */
export const NewAd = z.object(fields).refine((ad) => ad.price_per_view <= ad.budget, {
  path: ['price_per_view'],
  message: 'must not be more than the budget',
});

/** Changes of an ad: any of the fields, at least one. `status` takes active or paused. */
export const AdChanges = z
  .object({ ...fields, status: z.enum(['active', 'paused'], 'must be active or paused') })
  .partial()
  .refine((changes) => Object.values(changes).some((value) => value !== undefined), {
    message: 'must change at least one field',
  });
