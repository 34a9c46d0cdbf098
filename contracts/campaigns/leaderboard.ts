import { z } from 'zod';
import { appBrowsing } from '@/auth/scheme';
import type { Place } from '@/features/participations';
import { FormId, Maybe } from '@/lib/fields';
import { named } from '../schema';
import { viewPath } from '../view';
import { Paging } from './bodies';
import { campaignsApi } from './face';

export type { Place };

export const LeaderboardRow = named(
  'LeaderboardRow',
  z.object({
    user_id: z.int(),
    username: z.string(),
    score: z.number().describe('100 for each completed task.'),
    rank: z.int().describe('From 1; equal scores share a rank.'),
    completed_tasks: z.int().describe('Accepted or paid.'),
  }),
);

export const toLeaderboardRow = (place: Place): z.input<typeof LeaderboardRow> => ({
  user_id: place.userId,
  username: place.username,
  score: place.score,
  rank: place.rank,
  completed_tasks: place.completedTasks,
});

export const getLeaderboard = campaignsApi.post('/get/leaderboard/', {
  source: '000-01',
  summary: 'Leaderboard of a campaign, or of all together',
  description:
    'The first 100 with at least one completed task, by score, then engagement. Empty when the campaign has no leaderboard.',
  auth: appBrowsing,
  alsoGet: true,
  body: z.object({ campaign_id: Maybe(FormId), ...Paging.shape }),
  view: ({ body }) => viewPath('leaderboard', body),
  output: z.object({ leaderboard: z.array(LeaderboardRow) }),
  example: {
    request: { campaign_id: 123 },
    response: {
      leaderboard: [{ user_id: 456, username: 'influencer1', score: 1500, rank: 1, completed_tasks: 15 }],
    },
  },
});
