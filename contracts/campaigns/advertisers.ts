import { z } from 'zod';
import { adminTokens, staffTokens } from '@/auth/scheme';
import { CurrencyCode, Email, FormAmount, FormId, Maybe, Text } from '@/lib/fields';
import { campaignsApi } from './face';

export const checkAdvertiser = campaignsApi.post('/advertiser/check/', {
  source: '000-12',
  summary: 'Find an advertiser by email address',
  description: 'Answers 404 when there is none. Case does not matter. At most 30 look-ups a minute.',
  auth: adminTokens,
  body: z.object({ email: Email }),
  output: z.object({ id: z.int(), message: z.string() }),
  example: {
    request: { email: 'advertiser_dev@taglife.dev' },
    response: { id: 1, message: 'Advertiser already exists' },
  },
});

export const maximumLimit = campaignsApi.post('/advertiser/maximum-limit/', {
  source: '000-15',
  summary: "Read an advertiser's spending limit",
  description: 'The ceiling on committed spend, not what is left of it; activating a campaign respects it.',
  auth: staffTokens,
  body: z.object({ advertiser_id: FormId }),
  output: z.object({ maximum_limit: z.number(), currency: z.string() }),
  example: {
    request: { advertiser_id: 123 },
    response: { maximum_limit: 10000, currency: 'USD' },
  },
});

export const createAdvertiser = campaignsApi.post('/advertiser/create/', {
  summary: 'Register an advertiser',
  auth: adminTokens,
  body: z.object({
    name: Text(120),
    email: Email,
    currency: Maybe(CurrencyCode),
    maximum_limit: Maybe(FormAmount(0, 1_000_000_000)),
  }),
  output: z.object({ status: z.literal('success'), advertiser_id: z.int(), message: z.string() }),
  idempotent: true,
  example: {
    request: {
      name: 'Fashion Brand',
      email: 'contact@fashionbrand.com',
      currency: 'USD',
      maximum_limit: 25000,
    },
    response: { status: 'success', advertiser_id: 124, message: 'Advertiser created' },
  },
});
