import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { platform, type UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { poolCovers, rewardPool } from '@/features/campaigns';
import { checkBooks } from '@/features/ledger';
import {
  approveTask,
  awardBonuses,
  completeTask,
  expireTasks,
  leaveTask,
  measureTask,
  payTask,
  rejectTask,
  reopenTask,
  requestChanges,
  reviewTask,
} from '@/features/tasks';
import { undoDecision } from '@/features/tasks/undo';
import { foldTallies } from '@/features/upkeep';
import { dayOf } from '@/lib/dates';
import { makeCampaign, makeParticipant } from '@/testing/campaigns';
import { makeActor, makeRates } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { expectBooksBalanced, makeTask, newPost, race } from '@/testing/money';
import * as stats from '.';

freshDatabase();

/** The same row of numbers every time, so that what failed once fails again. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

interface Piece {
  id: number;
  staff: UserActor;
  influencer: UserActor;
}

const verbs: ((piece: Piece, pick: (below: number) => number) => Promise<unknown>)[] = [
  ({ influencer, id }) => completeTask(influencer, id, { postUrl: newPost() }),
  ({ staff, id }) => reviewTask(staff, id),
  ({ staff, id }, pick) => approveTask(staff, id, pick(2) ? { reach: 1 + pick(10) } : {}),
  ({ staff, id }) => approveTask(staff, id, {}, { handedIn: false }),
  ({ staff, id }) => rejectTask(staff, id, 'Not what was asked for.'),
  ({ staff, id }) => requestChanges(staff, id, { reason: 'Show the cup.', items: [0] }),
  ({ staff, id }) => reopenTask(staff, id),
  ({ staff, id }) => undoDecision(staff, id),
  ({ staff, id }, pick) => awardBonuses(staff, id, { reach: 10 + pick(10) }),
  ({ staff, id }, pick) => measureTask(staff, id, { reach: pick(9000), likes: pick(500), shares: pick(50) }),
  ({ staff, id }) => payTask(staff, id),
  ({ influencer, id }) => leaveTask(influencer, id),
];

/** One row of what tasks themselves say. */
const said = async (statement: ReturnType<typeof sql>) => (await db().execute(statement))[0];

/** Every figure that goes by tallies, as the tasks have it, for one day or altogether. */
async function expectTrue(admin: UserActor, campaigns: { id: number; advertiserId: number }[]) {
  const day = dayOf(new Date());
  for (const window of [{}, { from: day, to: day }, { to: '2020-01-01' }]) {
    const on = (moment: string) =>
      sql.raw(
        `${moment} is not null and ${
          'to' in window
            ? `(${moment} at time zone 'UTC')::date
      between '${'from' in window ? window.from : '-infinity'}' and '${window.to}'`
            : 'true'
        }`,
      );
    for (const { id, advertiserId } of campaigns) {
      const { spent } = await stats.campaignCosts(admin, id, window);
      expect({ spent }).toEqual(
        await said(sql`select coalesce(sum(total), 0)::float8 as spent from tasks
          where campaign_id = ${id} and status in ('accepted', 'paid') and ${on('accepted_at')}`),
      );
      const [network] = await stats.campaignByNetwork(admin, id, window);
      expect(network).toMatchObject(
        (await said(sql`select count(*)::int as posts, coalesce(sum(reach), 0)::float8 as reach,
          coalesce(sum(engagement), 0)::float8 as engagement, coalesce(sum(total), 0)::float8 as spent from tasks
          where campaign_id = ${id} and status in ('accepted', 'paid') and network = ${network?.network}::social_network
            and post_url is not null and ${on('accepted_at')}`)) ?? {},
      );
      const advertiser = await stats.advertiserFinancials(admin, advertiserId, window);
      expect(advertiser).toMatchObject(
        (await said(sql`select coalesce(sum(advertiser_spend), 0)::float8 as spent,
          coalesce(bool_or(task.currency <> advertiser.currency), false) as converted
          from tasks task join campaigns on campaigns.id = task.campaign_id
          join advertisers advertiser on advertiser.id = campaigns.advertiser_id
          where campaigns.advertiser_id = ${advertiserId} and task.status in ('accepted', 'paid') and ${on('accepted_at')}`)) ??
          {},
      );
    }
    expect(await stats.publisherActivity(admin, window)).toEqual(
      await said(sql`select count(*)::int as posts, coalesce(sum(reach), 0)::float8 as reach,
        coalesce(sum(engagement), 0)::float8 as engagement from tasks
        where status in ('accepted', 'paid') and post_url is not null
          and (${'to' in window} = false or ${on('completed_at')})`),
    );
    expect(await stats.platformFinancials(admin, window)).toMatchObject(
      (await said(sql`select coalesce(sum(paid_in_base), 0)::float8 as payouts from (
        select paid_at, paid_in_base from tasks where status = 'paid'
        union all select paid_at, paid_in_base from task_bonuses where paid_at is not null) paid
        where ${on('paid_at')}`)) ?? {},
    );
  }
  expect(await stats.pendingWork(admin)).toMatchObject(
    (await said(sql`select count(*) filter (where status = 'pending')::int as tasks,
      count(*) filter (where status = 'under_review')::int as "underReview" from tasks where left_at is null`)) ??
      {},
  );
}

it('whatever is done at once, figures are what the tasks say, before and after they are put together', async () => {
  await makeRates({ GBP: 0.8 });
  const admin = await makeActor('admin');
  const pieces: Piece[] = [];
  const campaigns: { id: number; advertiserId: number }[] = [];
  for (const currency of ['USD', 'GBP']) {
    const staff = await makeActor('advertiser');
    const advertiserId = staff.advertiserId ?? 0;
    const { id } = await makeCampaign({
      advertiserId,
      currency,
      budget: 5000,
      participantsCount: 3,
      postRate: 30,
      hasBonus: true,
      promoReachBonus: 20,
      bonusDays: 14,
    });
    campaigns.push({ id, advertiserId });
    for (let people = 0; people < 3; people++) {
      const influencer = await makeActor('influencer');
      const part = await makeParticipant(id, influencer.id);
      for (let each = 0; each < 3; each++) {
        pieces.push({ staff, influencer, id: (await makeTask(part, { network: 'instagram' })).id });
      }
    }
  }
  const pick = numbers(7);
  for (let round = 0; round < 9; round++) {
    const work = Array.from({ length: 12 }, () => {
      const [piece, verb] = [pieces[pick(pieces.length)], verbs[pick(verbs.length)]];
      return async () => piece && verb?.(piece, pick);
    });
    const outcomes = await race([...work, () => foldTallies(platform), () => foldTallies(platform)]);
    expect(outcomes.done).toBeGreaterThan(2);
    if (round === 5) {
      await db().execute(
        sql`update tasks set deadline = now() - interval '1 hour' where status = 'pending' and id % 3 = 0`,
      );
      await expireTasks(platform);
    }
  }
  const [reached] = await db().execute<{ statuses: number }>(
    sql`select count(distinct status)::int as statuses from tasks`,
  );
  expect(reached?.statuses).toBeGreaterThanOrEqual(4);
  const [gone] = await db().execute<{ id: number }>(sql`
    delete from tasks where id = (select min(id) from tasks where status = 'pending') returning id`);
  expect(gone).toBeDefined();
  await expectTrue(admin, campaigns);
  for (const { id } of campaigns) {
    const owed = await said(sql`
      select coalesce(sum(total), 0)::float8 as owed from tasks where campaign_id = ${id} and rewarded`);
    expect(await rewardPool(id)).toMatchObject(owed ?? {});
    expect(await poolCovers(id)).toBe(true);
  }
  await foldTallies(platform);
  expect(
    await said(sql`
    select count(*) filter (where not folded)::int as loose,
      (count(*) - count(distinct (kind, subject, part, day)))::int as twice from tallies`),
  ).toEqual({ loose: 0, twice: 0 });
  await expectTrue(admin, campaigns);
  await expectBooksBalanced();
}, 90_000);

it('a row that is missing or wrong is told by the books', async () => {
  await db().execute(sql`
    insert into tallies (kind, subject, day, counted, amount) values ('payment', 0, '2020-02-02', 0, 0.01)`);
  expect((await checkBooks()).filter(({ differences }) => differences !== 0)).toEqual([
    { invariant: 'What statistics count equals the rows they stand for', differences: 1, amount: 0.01 },
  ]);
  await db().execute(sql`delete from tallies where day = '2020-02-02'`);
  await expectBooksBalanced();
});
