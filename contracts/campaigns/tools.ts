import { z } from 'zod';
import { adminTokens, staffTokens } from '@/auth/scheme';
import { userStatus } from '@/db/schema';
import { CurrencyCode, FormAmount, FormId } from '@/lib/fields';
import { ActionOk } from './bodies';
import { campaignsApi } from './face';
import { BanOrder } from './users';

export const exchange = campaignsApi.post('/general/tools/exchange/', {
  source: '000-50',
  summary: 'Convert an amount between currencies',
  description:
    'At the rates in force, rounded half up to the minor unit of the currency (ISO 4217). `as_of` is the day of the older of the two rates.',
  auth: staffTokens,
  reads: true,
  body: z.object({ from: CurrencyCode, to: CurrencyCode, amount: FormAmount(0, 1_000_000_000_000) }),
  output: z.object({
    base: z.number(),
    exchange: z.number(),
    rate: z.number().optional(),
    as_of: z.string().optional(),
  }),
  example: {
    request: { from: 'USD', to: 'EUR', amount: 100 },
    response: { base: 100, exchange: 85.5 },
  },
});

export const checkUserExists = campaignsApi.post('/general/tools/check-user/', {
  source: '000-51',
  summary: 'See whether a user exists',
  description: 'Of a user that does not exist the answer is `{"exists": false}` alone.',
  auth: adminTokens,
  reads: true,
  body: z.object({ user_id: FormId }),
  output: z.object({
    exists: z.boolean(),
    status: z.enum(userStatus.enumValues).optional(),
    joined_date: z.string().optional(),
  }),
  example: {
    request: { user_id: 456 },
    response: { exists: true, status: 'active', joined_date: '2024-01-01' },
  },
});

export const banByTool = campaignsApi.post('/general/tools/user-ban/', {
  source: '000-52',
  summary: 'Ban a user, or lift the ban',
  description: 'The same as `/api/user/status/ban/`.',
  auth: adminTokens,
  body: BanOrder,
  output: ActionOk,
  example: {
    request: { user_id: 456, banned: true, reason: 'Violation of terms' },
    response: { status: 'success', message: 'User ban status updated' },
  },
});
