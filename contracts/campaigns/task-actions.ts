import { z } from 'zod';
import { staffTokens } from '@/auth/scheme';
import { EndMoment, FormAmount, FormId, FormInteger, ListOf, Maybe, OptionalText } from '@/lib/fields';
import { mostHashtags } from '@/nouns/hashtags';
import { mostItems } from '@/nouns/requirements';
import { ActionOk } from './bodies';
import { campaignsApi } from './face';

const actions = ['approve', 'reject', 'pay', 'review', 'reopen', 'request_changes', 'bonus'] as const;
const bonuses = ['bonus_reach', 'bonus_engagement_rate', 'bonus_best_post'] as const;
const Award = Maybe(FormAmount(0, 1_000_000_000));

const TaskActionBody = z
  .object({
    task_id: FormId,
    action: z.enum(actions, { error: `must be one of: ${actions.join(', ')}` }),
    reason: Maybe(OptionalText(1000)),
    items: Maybe(ListOf(FormInteger(0, mostHashtags + mostItems), mostHashtags + mostItems + 1)).describe(
      'The `requirement_items` that are not met, by `id`; 0 is the post as a whole, which `reject` names where nothing else is.',
    ),
    bonus_reach: Award,
    bonus_engagement_rate: Award,
    bonus_best_post: Award,
    deadline: Maybe(EndMoment),
  })
  .superRefine((body, context) => {
    const refuse = (name: string, action: string) =>
      context.addIssue({ code: 'custom', path: [name], message: `goes with ${action} only` });
    for (const name of bonuses) {
      const goes = body.action === 'approve' || body.action === 'bonus';
      if (!goes && body[name] !== undefined) refuse(name, 'approve and bonus');
    }
    const named = body.action === 'reject' || body.action === 'request_changes';
    if (!named && body.items !== undefined) refuse('items', 'reject and request_changes');
    const timed = body.action === 'reopen' || body.action === 'request_changes';
    if (!timed && body.deadline !== undefined) refuse('deadline', 'reopen and request_changes');
    if (body.action === 'request_changes' && !body.reason) {
      context.addIssue({ code: 'custom', path: ['reason'], message: 'must say what to change' });
    }
  });

export const actOnTask = campaignsApi.post('/task/actions/', {
  source: '000-35',
  summary: 'Approve, reject, pay, review or reopen a task, ask for changes, or award bonuses',
  description:
    'review: pending to under_review; approve and reject: from either of these; pay: accepted to paid; reopen: rejected to pending; request_changes: under_review to pending with a new deadline, at most three times, and it needs a `reason` and, where the task has `requirement_items`, `items`; bonus: raises bonuses of an accepted or paid task to what is given, until `bonus_until`. Bonuses go with approve and bonus, each at most what the campaign promises; a deadline goes with reopen and request_changes. A limited token needs `payments:write` too for pay and bonus.',
  auth: staffTokens,
  body: TaskActionBody,
  output: ActionOk,
  example: {
    request: { task_id: 456, action: 'approve' },
    response: { status: 'success', message: 'Task approved' },
  },
});

/** The particulars of `actOn` that such a body gives. */
export const toParticulars = (body: z.output<typeof TaskActionBody>) => ({
  reason: body.reason,
  items: body.items,
  deadline: body.deadline,
  bonuses: {
    reach: body.bonus_reach,
    engagementRate: body.bonus_engagement_rate,
    bestPost: body.bonus_best_post,
  },
});
