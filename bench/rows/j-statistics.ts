import { deepStrictEqual } from 'node:assert';
import { accountById, toActor } from '@/auth/users';
import * as stats from '@/features/stats';
import type { Rows } from '../row';
import { type Sized, timeOf, workOf } from '../sizes';

type Actor = ReturnType<typeof toActor>;

const lastYear = {
  from: new Date(Date.now() - 365 * 86_400_000).toISOString().slice(0, 10),
  to: new Date().toISOString().slice(0, 10),
};

interface Operation {
  name: string;
  read(admin: Actor): Promise<unknown>;
  /** The same counted from the rows themselves; some of the fields, as JSON. */
  truth: string;
}

const rewarded = `tasks where status in ('accepted', 'paid')`;
const inLastYear = (moment: string) =>
  `${moment} >= date '${lastYear.from}' and ${moment} < date '${lastYear.to}' + 1`;
const publisher = `users where role = 'influencer' and exists (select from networks where user_id = users.id)`;
const byStatus = (status: string) => `(select count(*) from ${publisher} and status = '${status}')`;

/** The documented operations, each with what it says counted another way. */
const operations: Operation[] = [
  {
    name: 'advertiser/stats/financial',
    read: (admin) => stats.advertiserFinancials(admin, 1),
    truth: `select json_build_object('spent', (select sum(advertiser_spend)::float8 from ${rewarded}), 'campaigns', 200)`,
  },
  {
    name: 'campaigns/stats/general',
    read: (admin) => stats.campaignTotals(admin),
    truth: `select json_build_object('total', count(*), 'active', count(*)) from campaigns`,
  },
  {
    name: 'campaigns/stats/status',
    read: (admin) => stats.campaignsByStatus(admin),
    truth: `select json_build_object('active', count(*)) from campaigns`,
  },
  {
    name: 'campaigns/stats/networks',
    read: (admin) => stats.campaignsByNetwork(admin),
    truth: `select json_object_agg(network, 200) from unnest(enum_range(null::social_network)) network`,
  },
  {
    name: 'campaign/stats/networks',
    read: async (admin) =>
      Object.fromEntries((await stats.campaignByNetwork(admin, 1)).map((each) => [each.network, each.reach])),
    truth: `select json_object_agg(network, reach) from (
      select network, sum(reach) as reach from ${rewarded} and campaign_id = 1 group by 1) by_network`,
  },
  {
    name: 'campaign/stats/costs',
    read: (admin) => stats.campaignCosts(admin, 1),
    truth: `select json_build_object('spent', sum(post_payment)::float8) from ${rewarded} and campaign_id = 1`,
  },
  {
    name: 'publishers/stats/status',
    read: (admin) => stats.publishersByStatus(admin),
    truth: `select json_build_object('active', ${byStatus('active')}, 'inactive', ${byStatus('inactive')},
      'suspended', ${byStatus('suspended')})`,
  },
  {
    name: 'publishers/stats/activity',
    read: (admin) => stats.publisherActivity(admin),
    truth: `select json_build_object('posts', count(*), 'reach', sum(reach), 'engagement', sum(likes + comments + shares))
      from ${rewarded}`,
  },
  {
    name: 'publishers/stats/activity, a year',
    read: (admin) => stats.publisherActivity(admin, lastYear),
    truth: `select json_build_object('posts', count(*), 'reach', sum(reach)) from ${rewarded} and ${inLastYear('completed_at')}`,
  },
  {
    name: 'users/stats/sex',
    read: (admin) => stats.sexShares(admin),
    truth: `select json_build_object('male', round(100.0 * count(*) filter (where sex = 'male')
      / count(*) filter (where sex in ('male', 'female')))) from users`,
  },
  { name: 'users/stats/age', read: (admin) => stats.ageShares(admin), truth: `select '{}'::json` },
  {
    name: 'users/stats/preferences',
    read: (admin) => stats.preferenceShares(admin),
    truth: `select '{}'::json`,
  },
  {
    name: 'general/stats/pending',
    read: (admin) => stats.pendingWork(admin),
    truth: `select json_build_object('tasks', (select count(*) from tasks where status = 'pending'),
      'underReview', (select count(*) from tasks where status = 'under_review'),
      'approvals', (select count(*) from networks where status = 'pending'))`,
  },
  {
    name: 'general/stats/financial',
    read: (admin) => stats.platformFinancials(admin),
    truth: `select json_build_object('revenue', (select sum(amount_in_base)::float8 from invoice_lines),
      'payouts', (select sum(paid_in_base)::float8 from tasks where status = 'paid'))`,
  },
  {
    name: 'general/stats/financial, a year',
    read: (admin) => stats.platformFinancials(admin, lastYear),
    truth: `select json_build_object('payouts', sum(paid_in_base)::float8) from tasks where ${inLastYear('paid_at')}`,
  },
  {
    name: 'general/stats/estimated-publishers',
    read: (admin) => stats.estimatePublishers(admin),
    truth: `select json_build_object('estimated', count(*), 'active', count(*) filter (where status = 'active' and exists (
      select from networks where user_id = users.id and networks.status = 'accepted')))
      from users where role = 'influencer' and status <> 'suspended'`,
  },
  {
    name: 'general/stats/potential-publishers, a campaign',
    read: (admin) => stats.estimatePublishers(admin, 1),
    truth: `select json_build_object('estimated', count(*)) from users person
      where role = 'influencer' and status <> 'suspended' and country_id in (select id from countries where allowed)
        and exists (select from networks where user_id = person.id and networks.status <> 'rejected')`,
  },
];

async function adminOf({ read }: Sized): Promise<Actor> {
  const account = await read(() => accountById(1));
  if (!account) throw new Error('no administrator');
  return toActor(account, 'session');
}

/** Each documented statistics operation with a million tasks of 200,000 people beside 10,000 of 2,000. */
export default (async function* rows(rig) {
  const few = await workOf(rig, 2_000);
  const many = await workOf(rig, rig.quick ? 20_000 : 200_000);
  const [small, large] = ['10,000 tasks', rig.quick ? '100,000 tasks' : '1,000,000 tasks'];
  const [first, second] = [await adminOf(few), await adminOf(many)];
  for (const { name, read, truth } of operations) {
    for (const [database, admin] of [
      [few, first],
      [many, second],
    ] as const) {
      const said = (await database.read(() => read(admin))) as Record<string, unknown>;
      const [row] = await database.sql.unsafe<{ json: Record<string, unknown> }[]>(
        `select truth.* from (${truth}) truth (json)`,
      );
      const counted = row?.json ?? {};
      const same = Object.fromEntries(Object.keys(counted).map((key) => [key, said[key]]));
      deepStrictEqual(same, counted, `${name} is not exact`);
    }
    yield {
      name,
      unit: 'ms',
      ways: [
        { name: small, take: () => timeOf(few, () => read(first)) },
        { name: large, take: () => timeOf(many, () => read(second)) },
      ],
      goals: [{ way: large, to: small, most: 3 }],
    };
  }
} satisfies Rows);
