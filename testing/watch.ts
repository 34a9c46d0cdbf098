import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { db } from '@/db/client';
import { wallets, watchCampaigns, watchSubmissions, watchWitnesses } from '@/db/schema';
import { camelled } from '@/lib/camel';
import { EARTH_RADIUS_IN_METERS } from '@/lib/geo';
import { NewWatchCampaign } from '@/nouns/fields/watch';
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

/** A point so many metres north of the centre. */
export const north = (meters: number) => ({
  ...berlin,
  latitude: berlin.latitude + (meters / EARTH_RADIUS_IN_METERS) * (180 / Math.PI),
});

/** The body of a new individual campaign around the centre, valid as it is. */
export const newCampaignBody = (values: Partial<z.input<typeof NewWatchCampaign>> = {}) => ({
  id: unique('watch'),
  type: 'individual' as const,
  description: 'Photograph the poster',
  starts_at: new Date(Date.now() - day).toISOString(),
  ends_at: new Date(Date.now() + 30 * day).toISOString(),
  ...berlin,
  radius: 1,
  ...values,
});

/** A new campaign as the verb takes it. */
export const newCampaign = (values: Parameters<typeof newCampaignBody>[0] = {}) =>
  camelled(NewWatchCampaign.parse(newCampaignBody(values)));

/** Counts a photo that was made as a row alone into its campaign and its witness. */
export async function makeWitness({ campaignId, userId }: { campaignId: string; userId: number }) {
  const one = sql`watch_witnesses.submissions_count + 1`;
  await db()
    .insert(watchWitnesses)
    .values({ campaignId, userId, submissionsCount: 1 })
    .onConflictDoUpdate({
      target: [watchWitnesses.campaignId, watchWitnesses.userId],
      set: { submissionsCount: one },
    });
  await db()
    .update(watchCampaigns)
    .set({ submissionsCount: sql`submissions_count + 1` })
    .where(eq(watchCampaigns.id, campaignId));
}
