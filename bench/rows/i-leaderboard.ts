import { leaderboard } from '@/features/participations';
import type { Row, Rows } from '../row';
import { type Sized, timeOf, workOf } from '../sizes';

/** Throws unless a board is what counting the tasks themselves gives. */
async function requireExact({ sql, read }: Sized, campaign?: number): Promise<void> {
  const counted = await sql<{ person: number; score: number; engagement: string }[]>`
    select tasks.user_id as person, 100 * count(*)::int as score, sum(tasks.engagement)::text as engagement
    from tasks join users on users.id = tasks.user_id and users.status <> 'suspended'
    where tasks.status in ('accepted', 'paid') and tasks.left_at is null
      and (${campaign ?? null}::int is null or tasks.campaign_id = ${campaign ?? null}::int)
    group by 1 order by score desc, sum(tasks.engagement) desc, person limit 100`;
  const board = await read(() => leaderboard(campaign));
  const shown = board.map((place) => [place.userId, place.score, place.engagement].join());
  const wanted = counted.map((row) => [row.person, row.score, row.engagement].join());
  if (shown.join(' ') !== wanted.join(' ')) throw new Error('the leaderboard is not what its tasks say');
}

/** The first hundred of one campaign and of all together, with a million participations beside a thousand. */
export default (async function* rows(rig) {
  const few = await workOf(rig, 200);
  const many = await workOf(rig, rig.quick ? 20_000 : 200_000);
  for (const database of [few, many]) {
    await requireExact(database);
    await requireExact(database, 1);
  }
  const most = rig.quick ? '100,000 participations' : '1,000,000 participations';
  const row = (name: string, campaign?: number): Row => ({
    name: `leaderboard, ${name}`,
    unit: 'ms',
    ways: [
      { name: '1,000 participations', take: () => timeOf(few, () => leaderboard(campaign)) },
      { name: most, take: () => timeOf(many, () => leaderboard(campaign)) },
    ],
    goals: [{ way: most, to: '1,000 participations', most: 1.5 }],
  });
  yield row('one campaign', 1);
  yield row('all campaigns');
} satisfies Rows);
