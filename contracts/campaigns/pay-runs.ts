import { z } from 'zod';
import { staffTokens } from '@/auth/scheme';
import type { PayRunResult } from '@/features/tasks';
import { isoSeconds } from '@/lib/dates';
import { FormBoolean, FormId, ListOf, Maybe } from '@/lib/fields';
import { leftOutReasons, mostInRun } from '@/nouns/pay-runs';
import { named } from '../schema';
import { campaignsApi } from './face';

const Amount = z.object({ currency: z.string(), amount: z.number() });

const PayRunJson = named(
  'PayRun',
  z.object({
    status: z.literal('success'),
    run_id: z.int().nullable().describe('Null of a dry run, and where there was nothing to look at.'),
    paid: z.array(Amount.extend({ task_id: z.int(), user_id: z.int() })),
    left_out: z.array(
      z.object({
        task_id: z.int(),
        reason: z.enum(['not_found', ...leftOutReasons]),
        held_until: z.iso.datetime().optional(),
      }),
    ),
    totals: z.array(Amount).describe('What was paid in all, by currency.'),
    remaining: z
      .int()
      .describe(`Accepted tasks of the campaign beyond the ${mostInRun} that one run takes: run it again.`),
  }),
);

export const toPayRunJson = ({
  runId,
  paid,
  leftOut,
  totals,
  remaining,
}: PayRunResult): z.input<typeof PayRunJson> => ({
  status: 'success',
  run_id: runId,
  paid: paid.map(({ taskId, userId, amount, currency }) => ({
    task_id: taskId,
    user_id: userId,
    amount,
    currency,
  })),
  left_out: leftOut.map(({ taskId, reason, heldUntil }) => ({
    task_id: taskId,
    reason,
    ...(heldUntil && { held_until: isoSeconds(heldUntil) }),
  })),
  totals,
  remaining,
});

export const runPayments = campaignsApi.post('/payments/run/', {
  summary: 'Pay many accepted tasks at once',
  description:
    'Those named in task_ids, or all that the campaign accepted. Each task is paid once, whatever is asked how often; what cannot be paid is left out with its reason and stops nothing else. `dry_run` says what would happen.',
  auth: staffTokens,
  body: z
    .object({
      campaign_id: Maybe(FormId),
      task_ids: Maybe(ListOf(FormId, mostInRun)),
      dry_run: Maybe(FormBoolean),
    })
    .superRefine(({ campaign_id, task_ids }, context) => {
      const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['task_ids'], message });
      if (campaign_id === undefined && !task_ids?.length) refuse('is missing, and campaign_id is too');
      if (campaign_id !== undefined && task_ids?.length) refuse('goes without campaign_id only');
    }),
  output: PayRunJson,
  example: {
    request: { task_ids: [456, 457, 458] },
    response: {
      status: 'success',
      run_id: 7,
      paid: [{ task_id: 456, user_id: 31, amount: 30, currency: 'USD' }],
      left_out: [
        { task_id: 457, reason: 'held', held_until: '2024-09-07T12:00:00Z' },
        { task_id: 458, reason: 'already_paid' },
      ],
      totals: [{ currency: 'USD', amount: 30 }],
      remaining: 0,
    },
  },
});
