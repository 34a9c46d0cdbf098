import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { wallets, watchCampaigns, watchSubmissions } from '@/db/schema';
import { makeUser, unique } from './factories';

const day = 24 * 60 * 60 * 1000;

/** The centre that campaigns of tests have unless they say otherwise. */
export const berlin = { latitude: 52.52, longitude: 13.405 };

/** An individual campaign that is open, of a creator of its own unless one is given. */
export async function makeWatchCampaign(values: Partial<typeof watchCampaigns.$inferInsert> = {}) {
  const creatorId = values.creatorId ?? (await makeUser('advertiser')).id;
  const [row] = await db()
    .insert(watchCampaigns)
    .values({
      id: unique('watch'),
      type: 'individual',
      description: 'Photograph the poster',
      startsAt: new Date(Date.now() - day),
      endsAt: new Date(Date.now() + 30 * day),
      ...berlin,
      radius: 1,
      ...(values.type === 'group' && { groupSize: 2, timeLimitInMinutes: 30 }),
      ...(values.type === 'task' && { tasks: { task0: {}, task1: {} } }),
      ...values,
      creatorId,
    })
    .returning();
  if (!row) throw new Error('no campaign');
  return row;
}

/** A photo as a row alone: nothing is counted, spent or checked. */
export async function makePhoto(
  campaignId: string,
  values: Partial<typeof watchSubmissions.$inferInsert> = {},
) {
  const decided = values.status === 'accepted' || values.status === 'rejected';
  const [row] = await db()
    .insert(watchSubmissions)
    .values({
      campaignId,
      photoUrl: `https://photos.example/${unique('photo')}.jpg`,
      latitude: 52.5201234,
      longitude: 13.4054321,
      distanceInMeters: 30,
      rulesVersion: 1,
      fuelSpent: 0,
      ...(decided && { decidedAt: new Date(), rounded: true }),
      ...values,
      userId: values.userId ?? (await makeUser('influencer')).id,
    })
    .returning();
  if (!row) throw new Error('no photo');
  return row;
}

/** A linked address of the user, without a signature. */
export async function makeWallet(userId: number): Promise<string> {
  const [row] = await db()
    .insert(wallets)
    .values({ userId, address: sql`'0x' || encode(sha256(gen_random_uuid()::text::bytea), 'hex')::char(40)` })
    .returning();
  if (!row) throw new Error('no wallet');
  return row.address;
}
