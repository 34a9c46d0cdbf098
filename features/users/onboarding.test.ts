import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { anonymous, type UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { ads, payoutMethods, userCategories, users } from '@/db/schema';
import { env } from '@/lib/env';
import { makeCampaign, makeCategory, makeCountry, makeNetwork } from '@/testing/campaigns';
import { makeActor } from '@/testing/factories';
import { makeWorld } from '@/testing/money';
import { dismissOnboarding, onboarding } from './onboarding';

const doneOf = async (actor: UserActor) =>
  (await onboarding(actor)).steps.filter(({ done }) => done).map(({ step }) => step);

describe('the first steps', () => {
  test('of an influencer are done one by one, as the database says', async () => {
    const fresh = await makeActor('influencer', { emailVerifiedAt: null, status: 'inactive' });
    expect(await onboarding(fresh)).toEqual({
      steps: [
        { step: 'verify_email', done: false },
        { step: 'connect_network', done: false },
        { step: 'fill_profile', done: false },
        { step: 'join_campaign', done: false },
        { step: 'submit_post', done: false },
        { step: 'payout_method', done: false },
      ],
      done: 0,
      dismissed: false,
      returnTo: null,
    });

    const { influencer } = await makeWorld({}, { status: 'under_review', completedAt: new Date() });
    expect(await doneOf(influencer)).toEqual(['verify_email', 'join_campaign', 'submit_post']);
    const refused = await makeNetwork(influencer.id, { status: 'rejected' });
    expect(refused.status).toBe('rejected');
    expect(await doneOf(influencer)).not.toContain('connect_network');
    await makeNetwork(influencer.id, { status: 'pending' });
    await db()
      .insert(payoutMethods)
      .values({ userId: influencer.id, kind: 'paypal', sealed: 'never opened', fingerprint: 'mine' });
    const home = await makeCountry();
    await db()
      .update(users)
      .set({ birthDate: '1990-01-01', countryId: home.id })
      .where(eq(users.id, influencer.id));
    const category = await makeCategory();
    await db().insert(userCategories).values({ userId: influencer.id, categoryId: category.id });
    expect(await onboarding(influencer)).toMatchObject({ done: 6 });
  });

  test('of an advertiser count the campaigns and ads of the whole organisation', async () => {
    const one = await makeActor('advertiser');
    const colleague = await makeActor('advertiser', { advertiserId: one.advertiserId });
    const stranger = await makeActor('advertiser');
    await makeCampaign({ advertiserId: one.advertiserId ?? 0, status: 'draft' });
    await db().insert(ads).values({
      userId: one.id,
      createdBy: one.id,
      title: 'Ad',
      content: 'Buy',
      budget: 5,
      pricePerView: 1,
      status: 'active',
    });
    expect(await doneOf(colleague)).toEqual(['verify_email', 'create_campaign', 'create_ad', 'activate_ad']);
    await makeCampaign({ advertiserId: one.advertiserId ?? 0, status: 'pending' });
    expect(await doneOf(colleague)).toContain('publish_campaign');
    expect(await doneOf(stranger)).toEqual(['verify_email']);
    const admin = await makeActor('admin');
    expect((await onboarding(admin)).steps).toEqual([]);
    // Where others are, an administrator has something to do as well.
    env().APP_URL = 'https://fanfare.test';
    const { steps } = await onboarding(admin);
    env().APP_URL = undefined;
    expect(steps.map(({ step }) => step)).toEqual([
      'name_company',
      'send_mails',
      'fresh_rates',
      'second_admin',
    ]);
    expect(steps.slice(0, 2).map(({ done }) => done)).toEqual([false, false]);
  });

  test('are put away by their own person only, and for good', async () => {
    const [one, other] = [await makeActor('influencer'), await makeActor('influencer')];
    await dismissOnboarding(one);
    await dismissOnboarding(one);
    expect((await onboarding(one)).dismissed).toBe(true);
    expect((await onboarding(other)).dismissed).toBe(false);
    await expect(onboarding(anonymous)).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(dismissOnboarding(anonymous)).rejects.toMatchObject({ code: 'unauthorized' });
  });
});
