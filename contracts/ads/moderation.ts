import { z } from 'zod';
import { administrators } from '@/auth/scheme';
import { Text } from '@/lib/fields';
import { AdId, AdJson } from './ads';
import { adsApi } from './face';

export const moderateAd = adsApi.patch('/admin/ads/{id}', {
  summary: 'Pause or release any ad',
  description:
    '`paused` stops the ad: it is neither served nor charged, and its own people cannot activate it. `active` ends that and gives the ad back as it was; an ad that no administrator paused answers 409. Its owner is told, with the reason.',
  auth: administrators,
  params: AdId,
  body: z.object({
    status: z.enum(['active', 'paused'], 'must be active or paused'),
    reason: Text(500).nullish(),
  }),
  output: z.object({ ad: AdJson }),
});

export const deleteAnyAd = adsApi.delete('/admin/ads/{id}', {
  summary: 'Delete any ad',
  description:
    'The ad is gone for every operation, and its own people cannot restore it; what it spent stays in statistics and invoices.',
  auth: administrators,
  params: AdId,
  output: z.object({ message: z.literal('Ad deleted') }),
});
