import { eq, sql } from 'drizzle-orm';
import type { UserActor } from '@/auth/actor';
import { hashSecret } from '@/auth/secret';
import { db } from '@/db/client';
import {
  ads,
  apiTokens,
  applicationSecrets,
  cities,
  countries,
  exchangeRates,
  invoices,
  notifications,
  payouts,
  reports,
  users,
  webhookEndpoints,
} from '@/db/schema';
import { keepAccount } from '@/db/sealed-accounts';
import { createApplication, disableApplication } from '@/features/applications';
import { acceptPhoto } from '@/features/watch';
import { makeCampaign, makeCategory, makeNetwork, makeParticipant } from './campaigns';
import { makeActor, makeGrant, makeToken, makeUser, unique } from './factories';
import { sessionHeaders } from './http';
import { makeTask, newPost } from './money';
import { berlin, makePhoto, makeWatchCampaign, makeWitness, newCampaignBody } from './watch';

type Headers = Record<string, string>;

/** How each kind of caller proves itself: the headers it sends. */
export type Principals = Awaited<ReturnType<typeof makePrincipals>>;
export type Principal = keyof Principals;

export interface World {
  principals: Principals;
  /** Fields of bodies that name something: an id of a thing that is there. */
  values: Record<string, unknown>;
  /** Where an operation wants other things than the rest. */
  special: Record<string, Record<string, unknown>>;
  /** Path parameters, by the path of the operation. */
  params: Record<string, Record<string, string>>;
}

const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` });
const basic = ({ clientId, secret }: { clientId: string; secret: string }): Headers => ({
  authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
});
const fromElsewhere: Headers = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };

const liveSession = async (user: UserActor): Promise<Headers> => {
  const [row] = await db().select().from(users).where(eq(users.id, user.id));
  if (!row) throw new Error('no user');
  return sessionHeaders(row);
};

/** An API token; the strongest role carries the dead ones, so that nothing but their death refuses them. */
async function tokenOf(
  userId: number,
  values: Partial<typeof apiTokens.$inferInsert> = {},
): Promise<Headers> {
  const secret = await makeToken(userId);
  await db()
    .update(apiTokens)
    .set({ ...values, lastUsedAt: sql`now() + interval '1 day'` })
    .where(eq(apiTokens.hash, hashSecret(secret)));
  return bearer(secret);
}

const grantOf = async (applicationId: number, userId: number | null) =>
  bearer(await makeGrant(applicationId, userId));

async function makePrincipals(admin: UserActor, advertiser: UserActor, influencer: UserActor) {
  const banned = await makeUser('admin', { status: 'suspended', bannedAt: new Date() });
  const application = await createApplication(admin, {
    name: 'Desk',
    redirectUris: ['https://desk.example/back'],
  });
  const disabled = await createApplication(admin, {
    name: 'Gone',
    redirectUris: ['https://gone.example/back'],
  });
  await disableApplication(admin, disabled.id);
  await db().update(applicationSecrets).set({ lastUsedAt: sql`now() + interval '1 day'` });
  const adminSession = await liveSession(admin);
  return {
    anonymous: {} as Headers,
    'garbage token': bearer('fan_nobody_has_this'),
    'revoked token': await tokenOf(admin.id, { revokedAt: new Date() }),
    'expired token': await tokenOf(admin.id, { expiresAt: new Date(Date.now() - 1000) }),
    "banned user's token": await tokenOf(banned.id),
    'influencer token': await tokenOf(influencer.id),
    'advertiser token': await tokenOf(advertiser.id),
    'admin token': await tokenOf(admin.id),
    'influencer session': await liveSession(influencer),
    'advertiser session': await liveSession(advertiser),
    'admin session': adminSession,
    "banned user's session": await sessionHeaders(banned),
    'session from before a forced logout': await sessionHeaders(admin, { ended: true }),
    'session from another site': { ...adminSession, ...fromElsewhere },
    'application by Basic': basic(application),
    'disabled application': basic(disabled),
    'application with a token': await grantOf(application.id, null),
    'application acting for an influencer': await grantOf(application.id, influencer.id),
  };
}

const one = <T>([row]: T[]): T => {
  if (!row) throw new Error('nothing was inserted');
  return row;
};

/**
 * One thing of every kind, so that every operation has something to act on: an advertiser's active campaign with
 * an influencer's task, and whatever belongs to them. `victim` is for what is done to people.
 */
export async function makeOneOfEverything(): Promise<World> {
  const country = one(
    await db()
      .insert(countries)
      .values({ code: 'DE', name: 'Germany', currencyCode: 'EUR', allowed: true })
      .returning(),
  );
  const city = one(
    await db()
      .insert(cities)
      .values({
        countryId: country.id,
        name: 'Berlin',
        latitude: 52.5,
        longitude: 13.4,
        population: 3_600_000,
        allowed: true,
      })
      .returning(),
  );
  for (const name of ['Fashion', 'Travel']) await makeCategory(name);
  await db()
    .insert(exchangeRates)
    .values([
      { currency: 'EUR', rate: 0.92, asOf: '2024-08-01', source: 'test' },
      { currency: 'JPY', rate: 147, asOf: '2024-08-01', source: 'test' },
    ]);

  const admin = await makeActor('admin');
  const advertiser = await makeActor('advertiser');
  const influencer = await makeActor('influencer', { countryId: country.id });
  const victim = await makeUser('influencer', { countryId: country.id });
  const owner = { advertiserId: advertiser.advertiserId ?? 0 };

  const campaign = await makeCampaign({
    ...owner,
    participantsCount: 1,
    leaderboard: true,
    promoReachBonus: 50,
  });
  const toJoin = await makeCampaign(owner);
  const draft = await makeCampaign({ ...owner, status: 'draft' });
  const participation = await makeParticipant(campaign.id, influencer.id);
  const task = await makeTask(participation);
  const submitted = await makeTask(participation, {
    status: 'under_review',
    postUrl: newPost(),
    completedAt: new Date(),
  });
  await makeNetwork(influencer.id);
  const pending = await makeNetwork(victim.id, { status: 'pending' });
  const notification = one(
    await db().insert(notifications).values({ userId: influencer.id, message: 'Hello' }).returning(),
  );
  const { label, ...account } = keepAccount({ kind: 'other', text: 'Bank transfer' });
  const payout = one(
    await db()
      .insert(payouts)
      .values({ userId: influencer.id, amount: 10, currency: 'USD', method: label, ...account })
      .returning(),
  );
  const invoice = one(
    await db()
      .insert(invoices)
      .values({
        ...owner,
        number: 'FAN-2024-1',
        currency: 'USD',
        amount: 10,
        periodFrom: '2024-01-01',
        periodTo: '2024-01-31',
        issuedOn: '2024-02-01',
        dueOn: '2024-03-02',
      })
      .returning(),
  );
  const ad = one(
    await db()
      .insert(ads)
      .values({
        userId: advertiser.id,
        createdBy: advertiser.id,
        title: 'Sale',
        content: 'Now',
        budget: 100,
        pricePerView: 0.05,
        status: 'active',
      })
      .returning(),
  );
  const report = one(
    await db()
      .insert(reports)
      .values({ reporterId: influencer.id, reportableId: 'post-1', reportableType: 'post', reason: 'Spam' })
      .returning(),
  );
  const token = one(
    await db()
      .insert(apiTokens)
      .values({ userId: advertiser.id, name: 'spare', prefix: 'fan_spare', hash: unique('hash') })
      .returning(),
  );

  const endpoint = one(
    await db()
      .insert(webhookEndpoints)
      .values({ ...owner, url: 'https://shop.example/', secret: '', position: 0, createdBy: advertiser.id })
      .returning(),
  );

  const place = await makeWatchCampaign({ creatorId: advertiser.id, ...owner });
  const meeting = await makeWatchCampaign({ type: 'group', creatorId: advertiser.id, ...owner });
  const photo = await makePhoto(place.id, { userId: victim.id });
  await makeWitness(photo);
  const seen = await makePhoto(place.id, { userId: victim.id });
  await makeWitness(seen);
  await acceptPhoto(admin, seen.id);

  return {
    principals: await makePrincipals(admin, advertiser, influencer),
    values: {
      ...{ id: campaign.id, campaign_id: campaign.id, task_id: task.id, user_id: victim.id },
      ...{ payout_id: payout.id, invoice_id: invoice.id, notification_id: notification.id },
      ...{ campaign: place.id, photo: photo.id },
      ...{ advertiser_id: owner.advertiserId, country_id: country.id, city_id: city.id },
    },
    special: {
      '/api/action/campaign/join/': { campaign_id: toJoin.id },
      '/api/campaign/pre-register/': { campaign_id: draft.id },
      '/api/network/status/': { network_id: pending.id },
      '/api/task/metrics/': { task_id: submitted.id },
      '/api/payments/run/': { campaign_id: undefined, task_ids: [task.id] },
      '/api/user/check/': { email: victim.email },
      '/v1/admin/reports/{id}': { status: 'reviewed' },
      '/v1/admin/ads/{id}': { status: 'paused' },
      '/create-campaign': newCampaignBody({ id: 'a-place' }),
      '/edit-campaign': { description: 'Better words' },
      '/submit-photo': { ...berlin, photo_url: 'https://photos.example/one.jpg' },
      '/reject-photo': { reason: 'poor_quality' },
      '/create-group': { campaign: meeting.id },
      '/join-group': { code: 'NOBODYS2' },
      '/pre-login': { publicKey: `0x${'1'.repeat(40)}` },
      '/login': { publicKey: `0x${'1'.repeat(40)}`, signature: `0x${'1'.repeat(130)}` },
    },
    params: {
      '/v1/ads/{id}': { id: ad.id },
      '/v1/admin/ads/{id}': { id: ad.id },
      '/v1/ads/{id}/stats': { id: ad.id },
      '/v1/ads/{id}/delivery': { id: ad.id },
      '/v1/ads/{id}/impression': { id: ad.id },
      '/v1/admin/reports/{id}': { id: report.id },
      '/v1/admin/users/{id}': { id: victim.uuid },
      ...Object.fromEntries(
        ['', '/rotate', '/test', '/deliveries', '/replay'].map((below) => [
          `/v1/webhook-endpoints/{id}${below}`,
          { id: endpoint.id },
        ]),
      ),
      '/v1/tokens/{id}': { id: String(token.id) },
      '/v1/tokens/{id}/roll': { id: String(token.id) },
      '/proof/{id}': { id: seen.id },
    },
  };
}
