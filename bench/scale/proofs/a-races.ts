import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { apiTokens, participations, tasks } from '@/db/schema';
import { makeCampaign, makePublisher } from '@/testing/campaigns';
import { makeActor, makeToken } from '@/testing/factories';
import { sessionHeaders } from '@/testing/http';
import { call, expectEqual, inWords, tally } from '../calls';
import type { Proof } from '../proof';
import type { Rig } from '../rig';

/** Whoever calls, by turns of the instances; all at once. */
const race = (rig: Rig, calls: ((origin: string) => ReturnType<typeof call>)[]) => {
  const [one, two] = rig.instances;
  return Promise.all(calls.map((each, n) => each((n % 2 === 0 ? one : two)?.origin ?? '')));
};

const seats: Proof = async (rig) => {
  const campaign = await makeCampaign({ participantsLimit: 5, budget: 10_000 });
  const people = await Promise.all(Array.from({ length: 40 }, () => makePublisher()));
  const sessions = await Promise.all(people.map((person) => sessionHeaders(person)));
  const answers = await race(
    rig,
    sessions.map(
      (headers) => (origin: string) =>
        call(`${origin}/api/action/campaign/join/`, undefined, { campaign_id: campaign.id }, headers),
    ),
  );
  expectEqual('answers', [...tally(answers)].sort(), [
    [200, 5],
    [409, 35],
  ]);
  const [row] =
    await rig.sql()`select count(*)::int as n from participations where campaign_id = ${campaign.id}`;
  expectEqual('seats taken', row?.n, 5);
  return `40 people at once for 5 seats on two instances: ${inWords(tally(answers))}`;
};

const budget: Proof = async (rig) => {
  const owner = await makeActor('advertiser');
  const [ad] = await rig.sql()`
    insert into ads (user_id, created_by, title, content, budget, price_per_view, status)
    values (${owner.id}, ${owner.id}, 'A race', 'For a budget', 1, 0.01, 'active') returning id`;
  const hit = (origin: string) =>
    call(
      `${origin}/v1/ads/${ad?.id}/impression`,
      undefined,
      {},
      { 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/153.0' },
    );
  const answers = await race(
    rig,
    Array.from({ length: 400 }, () => hit),
  );
  const [row] = await rig.sql()`
    select spent_budget::text as spent, views_count::int as views, status,
      (select count(*)::int from ad_impressions where ad_id = ads.id and reason = 'billed') as billed
    from ads where id = ${ad?.id}`;
  const counted = answers.filter(({ status }) => status === 200).length;
  expectEqual(
    'the ad',
    { ...row, views: row?.views === counted },
    {
      spent: '1.000000',
      views: true,
      status: 'paused',
      billed: 100,
    },
  );
  return `400 impressions at once for a budget of 100: 100 charged, ${counted} acknowledged and counted`;
};

const money: Proof = async (rig) => {
  const staff = await makeActor('advertiser');
  const influencer = await makePublisher();
  const campaign = await makeCampaign({
    advertiserId: staff.advertiserId ?? 0,
    participantsCount: 1,
    budget: 10_000,
  });
  const [participation] = await db()
    .insert(participations)
    .values({ campaignId: campaign.id, userId: influencer.id })
    .returning();
  const [task] = await db()
    .insert(tasks)
    .values({
      campaignId: campaign.id,
      participationId: participation?.id,
      userId: influencer.id,
      title: 'A post',
      description: 'A post',
      minimumReward: 30,
      postPayment: 30,
      status: 'under_review',
      postUrl: 'https://www.instagram.com/p/scale1/',
      completedAt: sql`now()`,
      deadline: sql`now() + interval '1 day'`,
    })
    .returning();
  const [staffToken, own] = await Promise.all([makeToken(staff.id), sessionHeaders(influencer)]);
  const act = (action: string) =>
    race(
      rig,
      Array.from(
        { length: 10 },
        () => (origin: string) =>
          call(`${origin}/api/task/actions/`, staffToken, { task_id: task?.id, action }),
      ),
    );
  for (const action of ['approve', 'pay']) {
    const done = (await act(action)).filter(({ status }) => status === 200).length;
    expectEqual(`${action} by ten at once`, done, 1);
  }
  const asked = await race(
    rig,
    Array.from(
      { length: 40 },
      () => (origin: string) =>
        call(
          `${origin}/api/action/payout/`,
          undefined,
          { amount: 7, method: 'Bank transfer, ES91 2100 0418 4502 0005 1332' },
          own,
        ),
    ),
  );
  expectEqual('payouts of 7 out of 30', asked.filter(({ status }) => status === 200).length, 4);
  return `one of ten approvals, one of ten payments, 4 of 40 payouts of 7 out of 30 (${inWords(tally(asked))})`;
};

const keys: Proof = async (rig) => {
  const owner = await makeActor('advertiser');
  const token = await makeToken(owner.id);
  const body = { title: 'Once', content: 'Only once', budget: 5, price_per_view: 0.01 };
  const answers = await race(
    rig,
    Array.from(
      { length: 20 },
      () => (origin: string) => call(`${origin}/v1/ads`, token, body, { 'idempotency-key': 'scale-once' }),
    ),
  );
  const made = await rig.sql()<{ id: string }[]>`select id from ads where user_id = ${owner.id}`;
  expectEqual('ads made', made.length, 1);
  const told = answers.filter(({ status }) => status > 0 && status < 300);
  const ids = new Set(told.map(({ json }) => (json?.ad as { id?: string } | undefined)?.id));
  expectEqual('ids told', [...ids], [made[0]?.id]);
  await db().delete(apiTokens).where(sql`user_id = ${owner.id}`);
  return `20 calls with one Idempotency-Key: one ad (${inWords(tally(answers))})`;
};

export const races: Record<string, Proof> = {
  'seats of a campaign': seats,
  'budget of an ad': budget,
  'approvals, payments and payouts': money,
  'one Idempotency-Key': keys,
};
