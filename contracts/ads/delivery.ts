import { z } from 'zod';
import { signedIn } from '@/auth/scheme';
import type { RuleNow } from '@/features/ads';
import { adRules } from '@/nouns/ads';
import { named } from '../schema';
import { AdId } from './ads';
import { adsApi } from './face';

/** A rule that decides whether an ad is served: how it is now, and what to change where it is in the way. */
export const AdRuleJson = named(
  'AdRule',
  z.object({
    rule: z.enum(adRules),
    holds: z.boolean(),
    is: z.string(),
    change: z.string().nullable(),
  }),
);

export const AdDeliveryJson = named(
  'AdDelivery',
  z.object({
    /** Every rule holds. */
    served: z.boolean(),
    rules: z.array(AdRuleJson),
  }),
);

export const toAdDeliveryJson = (rules: RuleNow[]): z.input<typeof AdDeliveryJson> => ({
  served: rules.every(({ holds }) => holds),
  rules,
});

export const adDelivery = adsApi.get('/ads/{id}/delivery', {
  summary: 'Why an ad is served or not',
  description:
    'Every rule that decides about it, as it is at this moment, in the order in which to put them right: its owner, its budget, its flight, the cover of its organisation, its status, the limit of the day, its pace and its target. `change` says what to do where a rule does not hold. A limited token hears amounts of the cover with `advertisers:read` and of invoices with `invoices:read`.',
  auth: signedIn,
  params: AdId,
  output: AdDeliveryJson,
});
