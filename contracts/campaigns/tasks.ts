import { z } from 'zod';
import { appActing, staffTokens } from '@/auth/scheme';
import { taskStatus } from '@/db/schema';
import type { TaskFilter } from '@/features/tasks';
import { FormId, FormInteger, HttpUrl, ListOf, Maybe, OptionalText, Text } from '@/lib/fields';
import { Answers, RequirementItems } from '@/nouns/requirements';
import { viewPath } from '../view';
import { ActionOk, Paging } from './bodies';
import { campaignsApi } from './face';
import { TaskApp, TaskBackend, TaskPayments, TaskState } from './task-rows';

const TaskRef = z.object({ task_id: FormId });

export const getTasks = campaignsApi.post('/get/tasks/', {
  source: '000-04',
  summary: "The acting user's tasks in a campaign",
  description: 'Tasks that were left are hidden. Deadlines are UTC.',
  auth: appActing,
  alsoGet: true,
  body: z.object({ campaign_id: FormId, ...Paging.shape }),
  view: ({ body }) => viewPath('tasks', body),
  output: z.object({ tasks: z.array(TaskApp) }),
  example: {
    request: { campaign_id: 123 },
    response: {
      tasks: [
        {
          id: 456,
          type: 'post',
          title: 'Create Instagram Post',
          description: 'Post about our summer collection',
          requirements: 'Include hashtags and tag our brand',
          deadline: '2024-08-31T23:59:59Z',
          status: 'pending',
          bonus: { reach: 50, engagement_rate: 25, best_post: 100 },
          payments: { minimum: 25, post: 30, total: 30 },
          info: { title: 'Task Requirements', content: 'Detailed task requirements...' },
          campaign: {
            id: 123,
            name: 'Summer Fashion Campaign',
            type: 'influencer',
            tagline: 'Show off your summer style',
            description: 'Promote our latest summer collection',
            image_logo: 'https://example.com/logo.jpg',
            image_post: 'https://example.com/post.jpg',
            hashtags: ['#summer', '#fashion'],
            date_end: { year: 2024, month: 8, day: 31, hour: 23, minute: 59, second: 59 },
            date_end_text: 'August 31, 2024 - 23:59:59',
            networks: ['instagram', 'facebook'],
            currency: 'USD',
          },
        },
      ],
    },
  },
});

export const completeTask = campaignsApi.post('/action/task/complete/', {
  source: '000-06',
  summary: 'Submit the post of a task for review',
  description:
    'Own pending tasks only, between their opening and their deadline. `payment` is what acceptance pays. A post is paid once, however its URL is written, so `post_url` must name the post itself: profiles, tags, lists and links made for sharing (`vm.tiktok.com`, `fb.watch`, `/share/`) are 422, with what to send instead.',
  auth: appActing,
  body: TaskRef.extend({
    post_url: HttpUrl,
    screenshots: Maybe(ListOf(HttpUrl, 10)),
    caption: Maybe(OptionalText(5000)).describe(
      'The words of the post. Hashtags, mentions, links and labels among `requirement_items` are checked in them; what came of it refuses nothing and goes to the reviewer. Where there are such items and no words, the post is never accepted automatically.',
    ),
    answers: Maybe(Answers).describe(
      'What you did about the requirements in `named_items`, by their number, when the post is sent again.',
    ),
  }),
  output: ActionOk.extend({ payment: z.number() }),
  example: {
    request: {
      task_id: 456,
      post_url: 'https://instagram.com/p/example',
      screenshots: 'https://example.com/screenshot1.jpg',
    },
    response: { status: 'success', message: 'Task completed successfully', payment: 30 },
  },
});

export const leaveTask = campaignsApi.post('/action/task/leave/', {
  source: '000-07',
  summary: 'Leave a task',
  description:
    'Own pending tasks only. With the last task of a campaign the participation ends; the user may join again.',
  auth: appActing,
  body: TaskRef,
  output: ActionOk,
  example: {
    request: { task_id: 456 },
    response: { status: 'success', message: 'Task left successfully' },
  },
});

const Status = z.enum(taskStatus.enumValues, {
  error: `must be one of: ${taskStatus.enumValues.join(', ')}`,
});

const TaskSearch = z.object({
  advertiser_id: Maybe(FormId),
  campaign_id: Maybe(FormId),
  status: Maybe(ListOf(Status, 5)),
  ...Paging.shape,
});

/** One filter rules: the advertiser before the campaign before the status. */
export function toTaskFilter({
  advertiser_id,
  campaign_id,
  status,
}: z.output<typeof TaskSearch>): TaskFilter {
  if (advertiser_id !== undefined) return { advertiserId: advertiser_id };
  if (campaign_id !== undefined) return { campaignId: campaign_id };
  return { statuses: status };
}

export const listTasks = campaignsApi.post('/tasks/', {
  source: '000-11',
  summary: 'Tasks by advertiser, by campaign or by status',
  description:
    'Of several filters the first of advertiser_id, campaign_id, status counts; status may repeat. Open tasks (briefs) are listed too.',
  auth: staffTokens,
  alsoGet: true,
  body: TaskSearch,
  output: z.array(TaskBackend),
  example: {
    request: { campaign_id: 123 },
    response: [
      {
        id: 13,
        type: 'Profile: John Smith',
        networks: ['facebook'],
        status: 'accepted',
        status_name: 'Accepted',
        media: {
          url: 'https://domain.com/static/media/campaigns/advertiser_1/campaign_30_task_13__518399733_455624556235_6872532075791311775_n.jpg',
          link: 'https://www.facebook.com/455624556235/posts/10166012740139478',
        },
        allow_complete: false,
        allow_leave: false,
        allow_countdown: false,
        allow_payments: true,
        allow_bonus: false,
        is_disabled: true,
        is_allowed_complete: false,
        date_completed_minimum: 'July 07, 2025 - 20:11:08',
        date_completed_maximum: 'July 07, 2025 - 20:11:06',
        date_end: { year: 2025, month: 7, day: 23, hour: 20, minute: 10, second: 6 },
        bonus: { reach: false, engagement_rate: false, best_post: false },
        payments: { minimum: 2.82, post: 0.0, total: 0.0 },
        campaign: {
          id: 30,
          name: '#Fridayvibes',
          type: 'standard',
          tagline: 'Friday Vibes',
          description: '\n\n\n            Requirements:\n\n\n\n            ',
          image_logo:
            'https://domain.com/static/media/campaigns/advertiser_1/2025-07-22__11-07-37__bfri2.jpg',
          image_post:
            'https://domain.com/static/media/campaigns/advertiser_1/2025-07-22__11-07-37__bfday.jpg',
          hashtags: ['Fridayvibes'],
          date_end: { year: 2025, month: 7, day: 30, hour: 19, minute: -1, second: 0 },
          date_end_text: 'July 07, 2025 - 19:00:00',
          networks: ['facebook'],
          currency: 'USD',
          tasks: {
            bonus: { active: true, promo_reach: 0.0, promo_engagement_rate: 0.0, promo_best_post: 0.0 },
            minimum_reward: 2.82,
          },
        },
      },
    ],
  },
});

export const taskState = campaignsApi.post('/task/status/', {
  source: '000-33',
  summary: 'Where a task stands',
  description: 'Days are UTC. An open task has no assigned_date.',
  auth: staffTokens,
  reads: true,
  body: TaskRef,
  output: TaskState,
  example: {
    request: { task_id: 456 },
    response: { status: 'pending', assigned_date: '2024-08-01', deadline: '2024-08-31' },
  },
});

export const taskPayments = campaignsApi.post('/task/payments/', {
  source: '000-34',
  summary: 'What a task pays, part by part',
  description: 'Before acceptance this is what acceptance pays; `payment` is always the sum of its parts.',
  auth: staffTokens,
  reads: true,
  body: TaskRef,
  output: TaskPayments,
  example: {
    request: { task_id: 456 },
    response: { payment: 30, payment_post: 25, payment_bonus_reach: 5, currency: 'USD' },
  },
});

export const createCustomTask = campaignsApi.post('/task/custom/', {
  source: '000-36',
  summary: 'Add an open task to a campaign',
  description: "Every participant, present or future, gets a copy that pays the campaign's post rate.",
  auth: staffTokens,
  body: z.object({
    campaign_id: FormId,
    title: Text(200),
    description: Text(5000),
    requirements: Maybe(OptionalText(5000)).describe(
      'Kept as it is written. With `requirement_items` it is made of them.',
    ),
    requirement_items: Maybe(RequirementItems).describe(
      'What a post needs, as items that are checked and decided on one by one; instead of `requirements`.',
    ),
  }),
  output: z.object({ status: z.literal('success'), task_id: z.int(), message: z.string() }),
  example: {
    request: {
      campaign_id: 123,
      title: 'Custom Task',
      description: 'Custom task description',
      requirements: 'Custom requirements',
    },
    response: { status: 'success', task_id: 789, message: 'Custom task created' },
  },
});

const Count = FormInteger(0, 1_000_000_000);

export const measureTask = campaignsApi.post('/task/metrics/', {
  summary: 'Record what a post achieved',
  description: 'Submitted tasks only. Figures that are left out stay as they are.',
  auth: staffTokens,
  body: TaskRef.extend({ reach: Count, likes: Maybe(Count), comments: Maybe(Count), shares: Maybe(Count) }),
  output: ActionOk,
  example: {
    request: { task_id: 456, reach: 12_000, likes: 840, comments: 61, shares: 25 },
    response: { status: 'success', message: 'Metrics updated' },
  },
});
