import { count } from 'drizzle-orm';
import { db } from '@/db/client';
import {
  campaignCategories,
  campaignCountries,
  campaignHashtags,
  campaignNetworks,
  campaigns,
  categories,
  countries,
  networks,
  participations,
  tasks,
} from '@/db/schema';
import type { SocialNetwork } from '@/nouns/networks';
import { makeActor, makeAdvertiser, unique } from './factories';

interface Lists {
  networks?: SocialNetwork[];
  hashtags?: string[];
  categoryIds?: number[];
  countryIds?: number[];
}

const day = 24 * 60 * 60 * 1000;

/** A campaign of its own, active for a month on Instagram; an organisation is made unless one is given. */
export async function makeCampaign(
  values: Partial<typeof campaigns.$inferInsert> = {},
  { networks: wanted = ['instagram'], hashtags = [], categoryIds = [], countryIds = [] }: Lists = {},
) {
  const [row] = await db()
    .insert(campaigns)
    .values({
      name: unique('Campaign'),
      tagline: 'A tagline',
      description: '<p>What to do</p>',
      status: 'active',
      dateStart: new Date(Date.now() - day),
      dateEnd: new Date(Date.now() + 30 * day),
      currency: 'USD',
      postRate: 30,
      ...values,
      advertiserId: values.advertiserId ?? (await makeAdvertiser()).id,
    })
    .returning();
  if (!row) throw new Error('no campaign');
  const campaignId = row.id;
  await db()
    .insert(campaignNetworks)
    .values(wanted.map((network, position) => ({ campaignId, network, position })));
  if (hashtags.length > 0) {
    const rows = hashtags.map((hashtag, position) => ({ campaignId, hashtag, position }));
    await db().insert(campaignHashtags).values(rows);
  }
  if (categoryIds.length > 0) {
    const rows = categoryIds.map((categoryId) => ({ campaignId, categoryId }));
    await db().insert(campaignCategories).values(rows);
  }
  if (countryIds.length > 0) {
    await db()
      .insert(campaignCountries)
      .values(countryIds.map((countryId) => ({ campaignId, countryId })));
  }
  return row;
}

/** A category of its own. */
export async function makeCategory(name = unique('Category')) {
  const [row] = await db().insert(categories).values({ name, slug: name.toLowerCase() }).returning();
  if (!row) throw new Error('no category');
  return row;
}

/** A country of its own, where campaigns may run unless said otherwise. */
export async function makeCountry(values: Partial<typeof countries.$inferInsert> = {}) {
  const [{ taken } = { taken: 0 }] = await db().select({ taken: count() }).from(countries);
  for (let at = taken; ; at++) {
    // Codes of one letter and one digit are no country's.
    const code = `${String.fromCharCode(97 + (at % 26))}${Math.floor(at / 26) % 10}`;
    const [row] = await db()
      .insert(countries)
      .values({ code, name: unique('Country'), currencyCode: 'USD', allowed: true, ...values })
      .onConflictDoNothing()
      .returning();
    if (row) return row;
    if (at > taken + 260) throw new Error('no code is left');
  }
}

/** A profile of the user, accepted unless said otherwise. */
export async function makeNetwork(userId: number, values: Partial<typeof networks.$inferInsert> = {}) {
  const handle = unique('profile');
  const [row] = await db()
    .insert(networks)
    .values({
      userId,
      network: 'instagram',
      handle,
      url: `https://instagram.com/${handle}`,
      status: 'accepted',
      ...values,
    })
    .returning();
  if (!row) throw new Error('no network');
  return row;
}

/** An influencer with an accepted Instagram profile. */
export async function makePublisher(values: Parameters<typeof makeActor>[1] = {}) {
  const actor = await makeActor('influencer', values);
  await makeNetwork(actor.id);
  return actor;
}

/** A participant with so many accepted tasks, counted on the board; seats are counted by joining alone. */
export async function makeParticipant(
  campaignId: number,
  userId: number,
  { completed = 0, likes = 0 }: { completed?: number; likes?: number } = {},
) {
  const [row] = await db()
    .insert(participations)
    .values({
      campaignId,
      userId,
      completedTasks: completed,
      score: 100 * completed,
      engagement: likes * completed,
    })
    .returning();
  if (!row) throw new Error('no participation');
  const done = Array.from({ length: completed }, () => ({
    campaignId,
    userId,
    participationId: row.id,
    title: 'A post',
    description: 'A post',
    status: 'accepted' as const,
    minimumReward: 30,
    postPayment: 30,
    deadline: new Date(Date.now() + day),
    acceptedAt: new Date(),
    likes,
  }));
  if (done.length > 0) await db().insert(tasks).values(done);
  return row;
}

/** An open brief of a campaign. */
export async function makeBrief(campaignId: number, values: Partial<typeof tasks.$inferInsert> = {}) {
  const [row] = await db()
    .insert(tasks)
    .values({
      campaignId,
      title: unique('Brief'),
      description: 'More to do',
      minimumReward: 30,
      postPayment: 30,
      deadline: new Date(Date.now() + 30 * day),
      ...values,
    })
    .returning();
  if (!row) throw new Error('no brief');
  return row;
}
