'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { isAdmin } from '@/auth/actor';
import { actOnEach, undoEach } from '@/features/tasks/act-on-each';
import { appealTask } from '@/features/tasks/appeal';
import { createBrief } from '@/features/tasks/brief';
import { completeTask } from '@/features/tasks/complete';
import { correctTask } from '@/features/tasks/correct';
import { actOnAppeal } from '@/features/tasks/decide-appeal';
import { saveDraft } from '@/features/tasks/draft';
import { checkMetrics, importMetrics } from '@/features/tasks/import-metrics';
import { leaveTask } from '@/features/tasks/leave';
import { measureTask } from '@/features/tasks/measure';
import { openForReview } from '@/features/tasks/open-review';
import { runPayments } from '@/features/tasks/pay-run';
import { withdrawBrief } from '@/features/tasks/withdraw';
import { action, leadTo } from '@/forms/action';
import { Failure } from '@/lib/failure';
import {
  FormId,
  FormInteger,
  HttpUrl,
  ListOf,
  Maybe,
  OptionalText,
  Text,
  TypedAmount,
  TypedCount,
  Uuid,
} from '@/lib/fields';
import { addresses } from '@/nouns/addresses';
import { mostHashtags } from '@/nouns/hashtags';
import { Answers, mostItems, RequirementLines } from '@/nouns/requirements';

const Ids = ListOf(FormId, 100);
const Bonus = Maybe(TypedAmount(0, 1_000_000_000));

/** Decides on one or several tasks; says what became of each. */
export const decideTasksAction = action(
  z
    .object({
      ids: Ids,
      action: z.enum(['approve', 'reject', 'request_changes', 'reopen', 'pay', 'bonus']),
      reason: Maybe(OptionalText(2000)),
      /** For reject and request_changes: the requirements that are not met, by number. */
      items: Maybe(ListOf(FormInteger(0, mostHashtags + mostItems), mostHashtags + mostItems + 1)),
      bonus_reach: Bonus,
      bonus_engagement_rate: Bonus,
      bonus_best_post: Bonus,
      /** For reopen: from now on. */
      days: Maybe(FormInteger(1, 30)),
    })
    .superRefine(({ action: verb, items, reason }, { addIssue }) => {
      if (verb !== 'reject' && verb !== 'request_changes') return;
      if (!items?.length)
        addIssue({ code: 'custom', path: ['items'], message: 'must name at least one requirement' });
      if (!reason) addIssue({ code: 'custom', path: ['reason'], message: 'must say why' });
    }),
  async (actor, { ids = [], action: verb, reason, items, days, ...bonuses }) => {
    const results = await actOnEach(actor, ids, verb, {
      reason,
      items,
      deadline: days === undefined ? undefined : new Date(Date.now() + days * 24 * 60 * 60 * 1000),
      bonuses: {
        reach: bonuses.bonus_reach,
        engagementRate: bonuses.bonus_engagement_rate,
        bestPost: bonuses.bonus_best_post,
      },
    });
    refresh();
    return results;
  },
);

/** Takes back decisions the person took within the last minute; says what became of each. */
export const undoDecisionsAction = action(z.object({ ids: Ids }), async (actor, { ids = [] }) => {
  const results = await undoEach(actor, ids);
  refresh();
  return results;
});

/** Pays all that a campaign accepted and that can be paid, once for a key, and shows the pay run. */
export const payCampaignAction = action(
  z.object({ campaign_id: FormId, key: Uuid }),
  async (actor, { campaign_id: campaignId, key }) => {
    const { runId } = await runPayments(actor, { campaignId }, { key });
    if (runId === null) throw new Failure('wrong_state', 'Everything this campaign accepted is paid.');
    leadTo(isAdmin(actor) ? addresses.admin.payRun(runId) : addresses.payRun(runId));
  },
);

const Figure = TypedCount(0, 1_000_000_000);

/** Records what the post of a task achieved. */
export const measureTaskAction = action(
  z.object({
    id: FormId,
    reach: Figure,
    likes: Maybe(Figure),
    comments: Maybe(Figure),
    shares: Maybe(Figure),
  }),
  async (actor, { id, ...metrics }) => {
    await measureTask(actor, id, metrics);
    refresh();
  },
);

const MetricsFile = z.object({
  csv: z.string().min(1, 'is missing').max(200_000, 'must be at most 200 KB'),
});

/** What a file of metrics would change, row by row. */
export const checkMetricsAction = action(MetricsFile, (actor, { csv }) => checkMetrics(actor, csv));

/** Records every row of a file of metrics, or none; says how many. */
export const importMetricsAction = action(MetricsFile, async (actor, { csv }) => {
  const measured = await importMetrics(actor, csv);
  refresh();
  return measured;
});

/** The most pictures a form sends along; the API takes more. */
const Screenshots = Maybe(ListOf(HttpUrl, 4));
const Caption = Maybe(OptionalText(5000));

/** What a person sends for a task; the answers as JSON, which the form writes. */
const Sending = z.object({
  task_id: FormId,
  post_url: HttpUrl,
  screenshots: Screenshots,
  caption: Caption,
  answers: z.preprocess((value) => {
    try {
      return typeof value === 'string' ? JSON.parse(value) : [];
    } catch {
      return value;
    }
  }, Answers),
});

const toSubmission = ({ post_url: postUrl, screenshots, caption, answers }: z.output<typeof Sending>) => ({
  postUrl,
  screenshots,
  caption,
  answers,
});

/** Sends the post of one of the person's own tasks for review and shows that it is. */
export const submitTask = action(Sending, async (actor, form) => {
  const { task_id: id } = form;
  await completeTask(actor, id, toSubmission(form));
  leadTo(`${addresses.task(id)}?sent=1`);
});

/** Corrects what the person sent, or sends it again after a rejection, and shows that it waits for review. */
export const correctTaskAction = action(Sending, async (actor, form) => {
  const { task_id: id } = form;
  await correctTask(actor, id, toSubmission(form));
  leadTo(`${addresses.task(id)}?sent=1`);
});

/** Appeals the rejection of one of the person's own posts. */
export const appealTaskAction = action(
  z.object({ task_id: FormId, statement: Text(1000) }),
  async (actor, { task_id: id, statement }) => {
    await appealTask(actor, id, statement);
    refresh();
  },
);

/** Decides on an appeal, or replies to it for the organisation. */
export const appealAction = action(
  z.object({ id: FormId, action: z.enum(['overturn', 'uphold', 'reply']), reason: Text(1000) }),
  async (actor, { id, action: verb, reason }) => {
    await actOnAppeal(actor, id, verb, reason);
    refresh();
  },
);

/** Keeps that a reviewer looks at what was handed in at that moment; says whether it still stands. */
export const openForReviewAction = action(
  z.object({ id: FormId, sent: z.iso.datetime().nullable() }),
  (actor, { id, sent }) => openForReview(actor, id, sent === null ? null : new Date(sent)),
);

/** Keeps what the person has prepared so far; answers with the moment. */
export const saveTaskDraft = action(
  z.object({ task_id: FormId, post_url: OptionalText(2048), screenshots: Screenshots, caption: Caption }),
  async (actor, { task_id: id, post_url: postUrl, screenshots = [], caption }) =>
    (await saveDraft(actor, id, { postUrl, screenshots, caption })).toISOString(),
);

/** Leaves one of the person's own tasks; answers whether the participation ended with it. */
export const leaveOwnTask = action(z.object({ task_id: FormId }), (actor, { task_id: id }) =>
  leaveTask(actor, id),
);

/** Adds an open brief to a campaign. */
export const createBriefAction = action(
  z.object({
    campaign_id: FormId,
    title: Text(200),
    description: Text(5000),
    requirement_items: RequirementLines,
  }),
  async (actor, { campaign_id: campaignId, requirement_items: requirementItems, ...brief }) => {
    await createBrief(actor, { campaignId, requirementItems, ...brief });
    refresh();
  },
);

/** Takes an open brief back. */
export const withdrawBriefAction = action(z.object({ id: FormId }), async (actor, { id }) => {
  await withdrawBrief(actor, id);
  refresh();
});
