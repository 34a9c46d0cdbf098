import { z } from 'zod';
import { taskStatus } from '@/db/schema';
import type { Task } from '@/features/tasks';
import { dateParts, dateText, dayOf, isoSeconds } from '@/lib/dates';
import { textAsHtml } from '@/lib/escape-html';
import { absoluteUrl } from '@/lib/links';
import { Network } from '@/nouns/fields/networks';
import { checkOutcomes, postChecks } from '@/nouns/requirement-checks';
import { appealOutcomes } from '@/nouns/tasks';
import { named } from '../schema';
import { DateParts } from './bodies';
import {
  Bonus,
  CampaignCore,
  RequirementRow,
  toBonus,
  toCampaignCore,
  toRequirementRows,
} from './campaign-rows';

const TaskStatus = z.enum(taskStatus.enumValues);

const Payments = z.object({
  minimum: z.number().describe("The campaign's minimum reward when the task was made."),
  post: z.number(),
  total: z.number(),
});

const Moment = z.iso.datetime().nullable().optional();

/** What both kinds of rows say of decisions beyond a yes or no. */
const Decisions = {
  requirement_items: z
    .array(RequirementRow)
    .optional()
    .describe('What `requirements` is made of; [] where only a text was written.'),
  named_items: z
    .array(z.int())
    .optional()
    .describe(
      'The items that the rejection or the request for changes names, by id; 0 is the post as a whole.',
    ),
  caption: z.string().optional().describe('The words of the post, as its author gave them.'),
  item_checks: z
    .array(
      z.object({
        item: z.union([z.int(), z.enum(postChecks)]),
        outcome: z.enum(checkOutcomes),
        reason: z.string(),
      }),
    )
    .optional()
    .describe(
      'What could be told of each item, and of the post itself, when it was sent, and of `handle` whenever a profile of its author came or went since; `look` is for people.',
    ),
  item_answers: z
    .array(z.object({ item: z.int(), text: z.string() }))
    .optional()
    .describe('What its author said of the items that had been named.'),
  review_until: Moment.describe('Until when a task under review is decided on.'),
  changes_requested: z
    .string()
    .nullable()
    .optional()
    .describe('What is to be changed of what was sent, while it was not sent again.'),
  appeal_until: Moment.describe('Until when the rejection may be appealed; its money stays reserved.'),
  appeal: z
    .enum(['open', ...appealOutcomes])
    .nullable()
    .optional()
    .describe('How the last appeal ended; `open` while nobody has decided.'),
};

const toDecisions = (task: Task) => ({
  requirement_items: toRequirementRows(task.requirementItems),
  named_items: task.namedItems,
  caption: task.caption,
  item_checks: task.itemChecks,
  item_answers: task.itemAnswers,
  review_until: task.status === 'under_review' && task.reviewUntil ? isoSeconds(task.reviewUntil) : null,
  changes_requested: task.changesAsked,
  appeal_until: task.appealUntil && isoSeconds(task.appealUntil),
  appeal: task.appeal,
});

const bonusUntil = ({ reserved, bonusUntil: until }: Task) =>
  until && reserved > 0 ? isoSeconds(until) : null;

const heldUntil = ({ status, heldUntil: until }: Task) =>
  status === 'accepted' && until ? isoSeconds(until) : null;

const CampaignOfTask = CampaignCore.extend({ date_end_text: z.string() });

export const TaskApp = named(
  'AppTask',
  z.object({
    id: z.int(),
    type: z.string(),
    title: z.string(),
    description: z.string(),
    requirements: z.string(),
    deadline: z.iso.datetime(),
    status: TaskStatus,
    bonus: z
      .object({ reach: z.number(), engagement_rate: z.number(), best_post: z.number() })
      .describe('Amounts the campaign offers on top, in its currency.'),
    payments: Payments,
    info: z.object({ title: z.string(), content: z.string().describe('HTML.') }),
    campaign: CampaignOfTask,
    post_url: z.string().nullable().optional(),
    reject_reason: z.string().nullable().optional(),
    ...Decisions,
    held_until: Moment.describe('Before when an accepted post is not paid.'),
    bonus_until: Moment.describe('Until when bonuses may still be awarded.'),
  }),
);

/** Plain text as HTML: a paragraph for each line. */
const asHtml = (text: string) =>
  textAsHtml(text)
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line.trim()}</p>`)
    .join('');

const toCampaignOfTask = ({ campaign }: Task, hash: '#' | '') => ({
  ...toCampaignCore(campaign, hash),
  date_end_text: dateText(campaign.dateEnd),
});

/** A task as the influencer sees it; `bonus` is what the campaign offers, nothing when it offers none. */
export function toTaskApp(task: Task): z.input<typeof TaskApp> {
  const { campaign } = task;
  const offered = (amount: number) => (campaign.hasBonus ? amount : 0);
  return {
    id: task.id,
    type: task.type,
    title: task.title,
    description: task.description,
    requirements: task.requirements,
    deadline: isoSeconds(task.deadline),
    status: task.status,
    bonus: {
      reach: offered(campaign.promoReachBonus),
      engagement_rate: offered(campaign.promoEngagementRateBonus),
      best_post: offered(campaign.promoBestPostBonus),
    },
    payments: { minimum: task.minimumReward, post: task.postPayment, total: task.total },
    info: { title: 'Task Requirements', content: asHtml(task.requirements) },
    campaign: toCampaignOfTask(task, '#'),
    post_url: task.postUrl,
    reject_reason: task.rejectReason,
    ...toDecisions(task),
    held_until: heldUntil(task),
    bonus_until: bonusUntil(task),
  };
}

export const TaskBackend = named(
  'Task',
  z.object({
    id: z.int(),
    type: z.string().describe('`<kind of publisher>: <its name>`; `Brief: <title>` for an open task.'),
    networks: z.array(Network),
    status: TaskStatus,
    status_name: z.string(),
    media: z.object({ url: z.string().nullable(), link: z.string().nullable() }),
    allow_complete: z.boolean(),
    allow_leave: z.boolean(),
    allow_countdown: z.boolean(),
    allow_payments: z.boolean(),
    allow_bonus: z.boolean(),
    is_disabled: z.boolean(),
    is_allowed_complete: z.boolean(),
    date_completed_minimum: z.string(),
    date_completed_maximum: z.string(),
    date_end: DateParts,
    bonus: z
      .object({ reach: z.boolean(), engagement_rate: z.boolean(), best_post: z.boolean() })
      .describe('Whether the task was awarded it.'),
    payments: Payments.describe('`post` and `total` are settled amounts: 0 until the task is paid.'),
    campaign: CampaignOfTask.extend({ tasks: z.object({ bonus: Bonus, minimum_reward: z.number() }) }),
    title: z.string().optional(),
    user_id: z.int().nullable().optional(),
    username: z.string().nullable().optional(),
    brief_id: z.int().nullable().optional(),
    reject_reason: z.string().nullable().optional(),
    ...Decisions,
    held_until: Moment.describe('Before when an accepted task is not paid.'),
    bonus_until: Moment.describe('Until when bonuses may still be awarded.'),
    escalated: z
      .boolean()
      .optional()
      .describe('Nobody decided in time: administrators do, and the organisation still can.'),
    metrics: z.object({ reach: z.int(), likes: z.int(), comments: z.int(), shares: z.int() }).optional(),
  }),
);

const kindLabels = {
  user: 'Profile',
  page: 'Page',
  wall: 'Wall',
  channel: 'Channel',
  extra: 'Extra',
} as const;

function publisherOf(task: Task): string {
  if (task.userId === null) return `Brief: ${task.title}`;
  return `${kindLabels[task.publisherKind ?? 'user']}: ${task.publisherHandle ?? task.userName}`;
}

/** `under_review` as `Under review`. */
const statusName = (status: string) => status.charAt(0).toUpperCase() + status.slice(1).replaceAll('_', ' ');

/** A task as staff see it. A brief is nobody's, so nobody may complete or leave it. */
export function toTaskBackend(task: Task): z.input<typeof TaskBackend> {
  const { campaign, status } = task;
  const pending = status === 'pending' && task.userId !== null;
  const paid = status === 'paid';
  const bonus = {
    reach: task.bonusReach > 0,
    engagement_rate: task.bonusEngagementRate > 0,
    best_post: task.bonusBestPost > 0,
  };
  return {
    id: task.id,
    type: publisherOf(task),
    networks: task.network ? [task.network] : campaign.networks,
    status,
    status_name: statusName(status),
    media: { url: task.screenshots[0] ? absoluteUrl(task.screenshots[0]) : null, link: task.postUrl },
    allow_complete: pending,
    allow_leave: pending,
    allow_countdown: pending,
    allow_payments: status === 'accepted' || paid,
    allow_bonus: paid && Object.values(bonus).includes(true),
    is_disabled: status !== 'pending',
    is_allowed_complete: pending && task.window === 'open' && campaign.status !== 'cancelled',
    date_completed_minimum: dateText(task.opensAt),
    date_completed_maximum: dateText(task.deadline),
    date_end: dateParts(task.deadline),
    bonus,
    payments: {
      minimum: task.minimumReward,
      post: paid ? task.postPayment : 0,
      total: paid ? task.total : 0,
    },
    campaign: {
      ...toCampaignOfTask(task, ''),
      tasks: { bonus: toBonus(campaign), minimum_reward: campaign.postRate },
    },
    title: task.title,
    user_id: task.userId,
    username: task.username,
    brief_id: task.briefId,
    reject_reason: task.rejectReason,
    ...toDecisions(task),
    held_until: heldUntil(task),
    bonus_until: bonusUntil(task),
    escalated: status === 'under_review' && task.clockEndedAt !== null,
    metrics: { reach: task.reach, likes: task.likes, comments: task.comments, shares: task.shares },
  };
}

export const TaskState = z.object({
  status: TaskStatus,
  assigned_date: z.string().nullable().describe('Null for an open task.'),
  deadline: z.string(),
});

/** Where a task stands, with its UTC days. */
export const toTaskState = (task: Task): z.input<typeof TaskState> => ({
  status: task.status,
  assigned_date: task.assignedAt && dayOf(task.assignedAt),
  deadline: dayOf(task.deadline),
});

export const TaskPayments = z.object({
  payment: z.number(),
  payment_post: z.number(),
  payment_bonus_reach: z.number(),
  payment_bonus_engagement_rate: z.number().optional(),
  payment_bonus_best_post: z.number().optional(),
  currency: z.string(),
});

/** What a task pays, part by part; before it is accepted, what is due on acceptance. */
export const toTaskPayments = (task: Task): z.input<typeof TaskPayments> => ({
  payment: task.total,
  payment_post: task.postPayment,
  payment_bonus_reach: task.bonusReach,
  payment_bonus_engagement_rate: task.bonusEngagementRate,
  payment_bonus_best_post: task.bonusBestPost,
  currency: task.campaign.currency,
});
