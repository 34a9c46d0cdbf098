import { z } from 'zod';
import { adminTokens, staffTokens } from '@/auth/scheme';
import type { PrepaidCover } from '@/features/prepaid';
import { CurrencyCode, Day, Email, FormAmount, FormId, Maybe, OptionalText, Text } from '@/lib/fields';
import { named } from '../schema';
import { ActionOk } from './bodies';
import { emailCheck } from './email-check';
import { campaignsApi } from './face';

export const checkAdvertiser = emailCheck('/advertiser/check/', {
  source: '000-12',
  summary: 'Find an advertiser by email address',
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
  reads: true,
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

const CoverJson = named(
  'Cover',
  z.object({
    cover: z.number().describe('maximum_limit and prepaid together.'),
    maximum_limit: z.number(),
    prepaid: z.number().describe('What was paid ahead and has not been used.'),
    owed: z.number().describe('What was spent and is not paid: on invoices, and not invoiced yet.'),
    reserved: z.number().describe('What running campaigns, participants and active ads may still cost.'),
    free: z.number().describe('cover less owed and reserved; below 0 when the limit was lowered meanwhile.'),
    currency: z.string(),
    top_up_reference: z
      .string()
      .optional()
      .describe('The creditor reference (ISO 11649) of a transfer that pays ahead.'),
  }),
);

export const toCoverJson = ({ limit, ...cover }: PrepaidCover): z.input<typeof CoverJson> => ({
  cover: cover.cover,
  maximum_limit: limit,
  prepaid: cover.prepaid,
  owed: cover.owed,
  reserved: cover.reserved,
  free: cover.free,
  currency: cover.currency,
  top_up_reference: cover.topUpReference,
});

export const readCover = campaignsApi.post('/advertiser/cover/', {
  summary: "Read an advertiser's cover",
  description:
    'What it can pay, and what of it is spoken for: owed, reserved and free are cover together. Amounts are in its currency, by the rates in force. For its owners and billing people, and administrators.',
  auth: staffTokens,
  reads: true,
  body: z.object({ advertiser_id: FormId }),
  output: CoverJson,
  example: {
    request: { advertiser_id: 123 },
    response: {
      cover: 12500,
      maximum_limit: 10000,
      prepaid: 2500,
      owed: 640.5,
      reserved: 4200,
      free: 7659.5,
      currency: 'USD',
    },
  },
});

export const topUp = campaignsApi.post('/advertiser/top-up/', {
  summary: 'Record that an advertiser paid ahead',
  description:
    'Adds to its cover at once, and pays the invoices that are issued from then on as far as it pays the whole of one. A reference is recorded once for an advertiser: again it answers 409.',
  auth: adminTokens,
  body: z.object({
    advertiser_id: FormId,
    amount: FormAmount(0, 1_000_000_000).describe('More than 0, in the currency of the advertiser.'),
    reference: Text(120).describe('What the bank calls the transfer.'),
    value_date: Maybe(Day).describe('The day the bank counts it from; today unless given.'),
    note: Maybe(OptionalText(400)),
  }),
  output: ActionOk.extend({ top_up_id: z.int(), prepaid: z.number(), currency: z.string() }),
  example: {
    request: {
      advertiser_id: 123,
      amount: 2500,
      reference: 'SEPA 2024-08-01 4711',
      value_date: '2024-08-01',
    },
    response: {
      status: 'success',
      top_up_id: 12,
      message: 'Top-up recorded',
      prepaid: 2500,
      currency: 'USD',
    },
  },
});
