import { type SQL, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { platform, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { foldTallies } from '@/features/upkeep';
import { ageBand } from '@/features/users/reads/demographics';
import { makeCampaign, makeCategory, makeCountry } from '@/testing/campaigns';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { expectBooksBalanced, race } from '@/testing/money';
import * as stats from '.';

freshDatabase();

/** What people themselves say, counted one by one. */
const counted = async (figures: Record<string, SQL>) => {
  const columns = Object.entries(figures).map(
    ([name, figure]) => sql`(${figure})::int as ${sql.identifier(name)}`,
  );
  return (await db().execute(sql`select ${sql.join(columns, sql`, `)}`))[0] ?? {};
};
const publishers = (where: SQL) => sql`select count(*) from users where role = 'influencer' and ${where}`;
const has = (where: SQL) => sql`exists (select 1 from networks where user_id = users.id and ${where})`;

async function expectTrue(admin: UserActor, campaign: number) {
  expect(await stats.publishersByStatus(admin)).toEqual(
    await counted(
      Object.fromEntries(
        ['active', 'inactive', 'suspended'].map((status) => [
          status,
          publishers(sql`status = ${status}::user_status and ${has(sql`true`)}`),
        ]),
      ),
    ),
  );
  expect(await stats.estimatePublishers(admin)).toMatchObject(
    await counted({
      estimated: publishers(sql`status <> 'suspended'`),
      active: publishers(sql`status = 'active' and ${has(sql`networks.status = 'accepted'`)}`),
    }),
  );
  const there = sql`network in (select network from campaign_networks where campaign_id = ${campaign})`;
  const suits = sql`${has(sql`${there} and networks.status <> 'rejected'`)}
    and (country_id is null or country_id in (select id from countries where allowed))
    and country_id in (select country_id from campaign_countries where campaign_id = ${campaign})`;
  expect(await stats.estimatePublishers(admin, campaign)).toMatchObject(
    await counted({
      estimated: publishers(sql`status <> 'suspended' and ${suits}`),
      active: publishers(
        sql`status = 'active' and ${suits} and ${has(sql`${there} and networks.status = 'accepted'`)}`,
      ),
    }),
  );
  for (const [figure, condition] of [
    [await stats.peopleBySex(admin), (key: string) => sql`sex = ${key}::sex`],
    [await stats.peopleByAge(admin), (key: string) => sql`${ageBand} = ${key}`],
  ] as const) {
    const people = Object.fromEntries(Object.entries(figure).map(([key, value]) => [key, value.people]));
    expect(people).toEqual(
      await counted(
        Object.fromEntries(
          Object.keys(people).map((key) => [key, sql`select count(*) from users where ${condition(key)}`]),
        ),
      ),
    );
  }
  const byInterest = Object.entries(await stats.peopleByInterest(admin));
  expect(await stats.preferenceShares(admin)).toEqual(
    Object.fromEntries(byInterest.map(([interest, { share }]) => [interest, share])),
  );
  expect(await stats.pendingWork(admin)).toMatchObject(
    await counted({ approvals: sql`select count(*) from networks where status = 'pending'` }),
  );
}

it('whatever people change at once, they are counted as they stand', async () => {
  const admin = await makeActor('admin');
  const countries = [await makeCountry(), await makeCountry(), await makeCountry()].map(({ id }) => id);
  await db().execute(sql`update countries set allowed = false where id = ${countries[2] ?? 0}`);
  const categories = [await makeCategory('Food'), await makeCategory('Chess')].map(({ id }) => id);
  const campaign = await makeCampaign(
    {},
    { networks: ['instagram', 'tiktok'], countryIds: [countries[0] ?? 0, countries[2] ?? 0] },
  );
  const people: number[] = [];
  for (let each = 0; each < 6; each++) people.push((await makeActor('influencer')).id);
  let state = 11;
  const pick = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  const oneOf = <T>(from: readonly T[]) => from[pick(from.length)] as T;
  const today = sql`(now() at time zone 'UTC')::date`;
  let handles = 0;
  const changes = (person: number): SQL[] => [
    sql`insert into networks (user_id, network, handle, url, status)
      values (${person}, ${oneOf(['instagram', 'tiktok', 'youtube'])}, ${`handle-${handles++}`}, 'https://x.example', 'pending')`,
    sql`update networks set status = ${oneOf(['accepted', 'rejected', 'pending'])}::network_status
      where id = (select max(id) from networks where user_id = ${person})`,
    sql`delete from networks where id = (select min(id) from networks where user_id = ${person})`,
    sql`update users set status = 'suspended', banned_at = now() where id = ${person}`,
    sql`update users set status = ${oneOf(['active', 'inactive'])}::user_status, banned_at = null where id = ${person}`,
    sql`update users set country_id = ${oneOf([...countries, null])}::int where id = ${person}`,
    sql`update users set sex = ${oneOf(['male', 'female', 'other', null])}::sex where id = ${person}`,
    // On the day itself, the day before and the day after somebody comes of an age that is told apart.
    sql`update users set birth_date = (${today} - make_interval(years => ${oneOf([17, 18, 25, 35, 45, 80])}))::date
      + ${oneOf([-1, 0, 1])}::int where id = ${person}`,
    sql`insert into user_categories values (${person}, ${oneOf(categories)}) on conflict do nothing`,
    sql`delete from user_categories where user_id = ${person} and category_id = ${oneOf(categories)}`,
  ];
  for (let round = 0; round < 10; round++) {
    const work = Array.from({ length: 12 }, () => {
      const person = oneOf(people);
      const both = [oneOf(changes(person)), oneOf(changes(pick(3) === 0 ? oneOf(people) : person))];
      return () =>
        transaction(async () => {
          for (const change of both) await db().execute(change);
        });
    });
    expect(await race([...work, () => foldTallies(platform)])).toEqual({ done: 13 });
  }
  await expectTrue(admin, campaign.id);
  await foldTallies(platform);
  await expectTrue(admin, campaign.id);
  await expectBooksBalanced();
}, 60_000);
