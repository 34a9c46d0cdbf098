import { eq, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { toFailure } from '@/db/failures';
import { ads, notifications, participations, tasks } from '@/db/schema';
import { checkBooks, post } from '@/features/ledger';
import { makeCampaign, makeParticipant } from './campaigns';
import { makeActor, unique } from './factories';

const hour = 60 * 60 * 1000;

/** A task of a participant, pending and open for an hour unless said otherwise. */
export async function makeTask(
  participation: { id: number; campaignId: number; userId: number },
  values: Partial<typeof tasks.$inferInsert> = {},
) {
  const [row] = await db()
    .insert(tasks)
    .values({
      campaignId: participation.campaignId,
      participationId: participation.id,
      userId: participation.userId,
      title: 'A post',
      description: 'Post about it',
      minimumReward: 30,
      postPayment: 30,
      assignedAt: new Date(Date.now() - hour),
      opensAt: new Date(Date.now() - hour),
      deadline: new Date(Date.now() + hour),
      ...values,
    })
    .returning();
  if (!row) throw new Error('no task');
  return row;
}

/** A world of its own: an advertiser's campaign that runs, one participant, and one task of theirs. */
export async function makeWorld(
  campaignValues: Parameters<typeof makeCampaign>[0] = {},
  taskValues: Partial<typeof tasks.$inferInsert> = {},
) {
  const staff = await makeActor('advertiser');
  const influencer = await makeActor('influencer');
  const campaign = await makeCampaign({
    advertiserId: staff.advertiserId ?? 0,
    participantsCount: 1,
    ...campaignValues,
  });
  const participation = await makeParticipant(campaign.id, influencer.id);
  const task = await makeTask(participation, taskValues);
  return { staff, influencer, campaign, participation, task };
}

/** An ad that spent so much in an hour, booked as a flush of impressions books it. */
export async function makeSpentAd(owner: UserActor, spend: string, hour: Date, currency = 'USD') {
  const [ad] = await db()
    .insert(ads)
    .values({
      userId: owner.id,
      createdBy: owner.id,
      title: 'Banner',
      content: 'Buy',
      budget: 5000,
      pricePerView: 0.05,
      currency,
    })
    .returning();
  if (!ad) throw new Error('no ad');
  await spendOnAd(owner, ad.id, spend, hour, currency);
  return ad;
}

/** Spends more of the ad's budget in an hour: in views of 0.05, and one of what is left. */
export async function spendOnAd(owner: UserActor, adId: string, spend: string, hour: Date, currency = 'USD') {
  await transaction(async () => {
    const { length: views } = await db().execute(sql`
      insert into ad_impressions (ad_id, reason, charged, created_at)
      select ${adId}, 'billed', least(0.05, ${spend}::numeric - before), ${hour.toISOString()}::timestamptz
      from generate_series(0, ${spend}::numeric - 0.000001, 0.05) as before
      returning id`);
    await db().execute(sql`
      update ads set spent_budget = spent_budget + ${spend}::numeric, views_count = views_count + ${views}::int,
        charged_day = (now() at time zone time_zone)::date, charged_on_day = (select coalesce(sum(hit.charged), 0)
          from ad_impressions hit where hit.ad_id = ads.id and hit.created_at >= date_trunc('day', now(), ads.time_zone))
      where id = ${adId}`);
    await db().execute(sql`
      insert into ad_stats_hourly (ad_id, hour, views, billed, spend)
      values (${adId}, date_trunc('hour', ${hour.toISOString()}::timestamptz, 'UTC'), ${views}::int, ${views}::int, ${spend}::numeric)
      on conflict (ad_id, hour) do update set views = ad_stats_hourly.views + excluded.views,
        billed = ad_stats_hourly.billed + excluded.billed, spend = ad_stats_hourly.spend + excluded.spend`);
    await post({
      reference: `ad-impressions:${crypto.randomUUID()}`,
      kind: 'ad.impressions',
      subject: { type: 'ad', id: adId },
      entries: [
        {
          kind: 'unbilled',
          owner: `advertiser:${owner.advertiserId ?? 0}`,
          currency,
          amount: sql`${spend}::numeric`,
        },
        { kind: 'ad_revenue', owner: 'platform', currency, amount: sql`-${spend}::numeric` },
      ],
    });
  });
}

/** The address of a post nobody handed in yet. */
export const newPost = () => `https://instagram.com/p/${unique('post')}`;

/** The task as the database has it now. */
export async function taskRow(id: number) {
  const [row] = await db().select().from(tasks).where(sql`id = ${id}`);
  if (!row) throw new Error('no task');
  return row;
}

/** A participation as it is kept. */
export const participationRow = async (id: number) =>
  (await db().select().from(participations).where(eq(participations.id, id)))[0];

/** What somebody was told, oldest first. */
export const messagesTo = async (userId: number) =>
  (
    await db().select().from(notifications).where(eq(notifications.userId, userId)).orderBy(notifications.id)
  ).map(({ message }) => message);

/** How often the ledger booked a kind of event for a subject. */
export async function postings(type: string, id: number, kind?: string): Promise<number> {
  const rows = await db().execute(sql`
    select 1 from ledger_transactions where subject_type = ${type} and subject_id = ${String(id)}
      and ${kind === undefined ? sql`true` : sql`kind = ${kind}`}`);
  return rows.length;
}

/** How one piece of work ends. A busy database undoes it and asks to try again, so that is what happens. */
async function outcomeOf(work: () => Promise<unknown>): Promise<string> {
  for (;;) {
    try {
      await work();
      return 'done';
    } catch (error) {
      const { code } = toFailure(error);
      if (code === 'internal') throw error;
      if (code !== 'unavailable') return code;
    }
  }
}

/** The same work so many times, for a race. */
export const times = (count: number, work: (index: number) => Promise<unknown>) =>
  Array.from({ length: count }, (_, index) => () => work(index));

/** Does all of the work at once and counts how it ended: `done`, or the code of the failure. */
export async function race(work: (() => Promise<unknown>)[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const outcome of await Promise.all(work.map(outcomeOf))) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

/** Every stored total of the platform agrees with its rows; for files with a database of their own. */
export async function expectBooksBalanced(): Promise<void> {
  expect((await checkBooks()).filter(({ differences, amount }) => differences !== 0 || amount !== 0)).toEqual(
    [],
  );
}
