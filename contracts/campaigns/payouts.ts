import { z } from 'zod';
import { adminTokens, appActing } from '@/auth/scheme';
import { payoutStatus } from '@/db/schema';
import type { Payout, PayoutMethod } from '@/features/payouts';
import { isoSeconds } from '@/lib/dates';
import { FormAmount, FormId, ListOf, Maybe, OptionalText, Text } from '@/lib/fields';
import { PayoutAccount, payoutMethodKinds } from '@/nouns/payouts';
import { named } from '../schema';
import { ActionOk, NoParameters, Paging } from './bodies';
import { campaignsApi } from './face';

const Status = z.enum(payoutStatus.enumValues, {
  error: `must be one of: ${payoutStatus.enumValues.join(', ')}`,
});

export const PayoutJson = named(
  'Payout',
  z.object({
    id: z.int(),
    user_id: z.int(),
    username: z.string(),
    amount: z.number(),
    currency: z.string(),
    method: z.string(),
    status: Status,
    reason: z.string().nullable(),
    created_at: z.iso.datetime(),
    sent_at: z.iso.datetime().nullable(),
  }),
);

export const toPayoutJson = (payout: Payout): z.input<typeof PayoutJson> => ({
  id: payout.id,
  user_id: payout.userId,
  username: payout.username,
  amount: payout.amount,
  currency: payout.currency,
  method: payout.account,
  status: payout.status,
  reason: payout.reason,
  created_at: payout.createdAt.toISOString(),
  sent_at: payout.sentAt?.toISOString() ?? null,
});

const sample = {
  id: 31,
  user_id: 456,
  username: 'influencer1',
  amount: 120.5,
  currency: 'USD',
  method: 'Bank transfer, ES91 2100 0418 4502 0005 1332',
  status: 'requested' as const,
  reason: null,
  created_at: '2024-08-01T09:30:00.000Z',
  sent_at: null,
};

export const getPayouts = campaignsApi.post('/get/payouts/', {
  summary: "The acting user's payouts and wallet",
  description: 'Newest first; `wallet` is what may be paid out, by currency.',
  auth: appActing,
  alsoGet: true,
  body: Paging,
  output: z.object({
    payouts: z.array(PayoutJson),
    wallet: z.array(z.object({ currency: z.string(), amount: z.number() })),
  }),
  example: { request: {}, response: { payouts: [sample], wallet: [{ currency: 'USD', amount: 79.5 }] } },
});

export const requestPayout = campaignsApi.post('/action/payout/', {
  summary: 'Ask for money from the wallet',
  description:
    'At least 1.00 and at most what the wallet holds, in whole minor units of the currency; the currency may be left out when it holds one.',
  auth: appActing,
  body: z
    .object({
      amount: FormAmount(1, 1_000_000_000),
      currency: Maybe(
        z
          .string('must be a currency code')
          .trim()
          .toUpperCase()
          .regex(/^[A-Z]{3}$/, 'must be a currency code'),
      ),
      method: Maybe(Text(300)).describe('Where the money goes, in your words; or `method_id`.'),
      method_id: Maybe(FormId).describe('One of your saved payout methods.'),
    })
    .superRefine(({ method, method_id }, context) => {
      const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['method'], message });
      if (method === undefined && method_id === undefined) refuse('is missing');
      if (method !== undefined && method_id !== undefined) refuse('goes without method_id only');
    }),
  output: ActionOk.extend({ payout_id: z.int() }),
  example: {
    request: { amount: 120.5, method: 'Bank transfer, ES91 2100 0418 4502 0005 1332' },
    response: { status: 'success', payout_id: 31, message: 'Payout requested' },
  },
});

const MethodJson = z.object({
  id: z.int(),
  kind: z.enum(payoutMethodKinds),
  label: z.string().describe('Masked.'),
  country: z.string().nullable().describe('Of the bank.'),
  holder: z.string().nullable(),
  held_until: z.iso.datetime().nullable().describe('Until when payouts to it are not approved.'),
  created_at: z.iso.datetime(),
});

export const toMethodJson = (method: PayoutMethod): z.input<typeof MethodJson> => ({
  id: method.id,
  kind: method.kind,
  label: method.label,
  country: method.country ?? null,
  holder: method.holder,
  held_until: method.heldUntil && isoSeconds(method.heldUntil),
  created_at: isoSeconds(method.createdAt),
});

export const getPayoutMethods = campaignsApi.post('/get/payout/methods/', {
  summary: "The acting user's payout methods",
  description: 'Newest first, masked.',
  auth: appActing,
  alsoGet: true,
  body: NoParameters,
  output: z.array(MethodJson),
  example: {
    request: {},
    response: [
      {
        id: 5,
        kind: 'sepa',
        label: 'Bank transfer, •••• 1332',
        country: 'Spain',
        holder: 'Maya Torres',
        held_until: null,
        created_at: '2024-08-01T09:30:00Z',
      },
    ],
  },
});

export const addPayoutMethod = campaignsApi.post('/action/payout/method/add/', {
  summary: 'Save a payout method',
  description:
    'At most five, each once. An account with an IBAN in SEPA, another bank account, an address of PayPal, or whatever else in words. It is kept encrypted and answered masked. Payouts to another account than before are held for some hours, and the owner is told by email.',
  auth: appActing,
  body: PayoutAccount,
  output: ActionOk.extend({ method_id: z.int() }),
  example: {
    request: {
      kind: 'sepa',
      name: 'Maya Torres',
      iban: 'ES91 2100 0418 4502 0005 1332',
      street: 'Calle de Ejemplo',
      building: '7',
      postcode: '41001',
      town: 'Sevilla',
      country: 'ES',
    },
    response: { status: 'success', method_id: 5, message: 'Payout method added' },
  },
});

export const removePayoutMethod = campaignsApi.post('/action/payout/method/remove/', {
  summary: 'Remove a payout method',
  description: 'Payouts that were asked for still go there.',
  auth: appActing,
  body: z.object({ method_id: FormId }),
  output: ActionOk,
  example: { request: { method_id: 5 }, response: { status: 'success', message: 'Payout method removed' } },
});

export const cancelPayout = campaignsApi.post('/action/payout/cancel/', {
  summary: 'Take back a payout request',
  description: 'Only while nobody approved it; the money returns to the wallet.',
  auth: appActing,
  body: z.object({ payout_id: FormId }),
  output: ActionOk,
  example: { request: { payout_id: 31 }, response: { status: 'success', message: 'Payout cancelled' } },
});

export const listPayouts = campaignsApi.post('/payouts/all/', {
  summary: "Everybody's payouts",
  description: 'Newest first; status may repeat.',
  auth: adminTokens,
  alsoGet: true,
  body: z.object({ status: Maybe(ListOf(Status, 5)), user_id: Maybe(FormId), ...Paging.shape }),
  output: z.array(PayoutJson),
  example: { request: { status: 'requested' }, response: [sample] },
});

const outcomes = ['approved', 'sent', 'failed', 'cancelled'] as const;

export const updatePayoutStatus = campaignsApi.post('/payout/status/', {
  summary: 'Move a payout on',
  description:
    'requested to approved or cancelled, approved to sent or failed. What is cancelled or fails returns to the wallet.',
  auth: adminTokens,
  body: z.object({
    payout_id: FormId,
    status: z.enum(outcomes, { error: `must be one of: ${outcomes.join(', ')}` }),
    reason: Maybe(OptionalText(1000)),
  }),
  output: ActionOk,
  example: {
    request: { payout_id: 31, status: 'approved' },
    response: { status: 'success', message: 'Payout status updated' },
  },
});
