import { getLeaderboard, toLeaderboardRow } from '@/contracts/campaigns/leaderboard';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { leaderboard } from '@/features/participations';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(getLeaderboard, async ({ input: { body } }) => {
    const places = await leaderboard(body.campaign_id, body);
    return { leaderboard: places.map(toLeaderboardRow) };
  }),
);
