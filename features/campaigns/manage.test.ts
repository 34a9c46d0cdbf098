import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { advertisers, tasks } from '@/db/schema';
import { historyOf } from '@/features/audit';
import {
  makeBrief,
  makeCampaign,
  makeCategory,
  makeCountry,
  makeParticipant,
  makePublisher,
} from '@/testing/campaigns';
import { makeActor, makeAdvertiser, makeRates } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import {
  type CampaignPlan,
  changeSettings,
  createCampaign,
  findCampaign,
  postRegister,
  preRegister,
  setCampaignStatus,
  updateCampaign,
} from '.';

const day = 24 * 60 * 60 * 1000;
let admin: UserActor;
let owner: UserActor;
let stranger: UserActor;

// Rates are everybody's: here they are ours alone.
freshDatabase();

beforeAll(async () => {
  admin = await makeActor('admin');
  owner = await makeActor('advertiser');
  stranger = await makeActor('advertiser');
  await makeRates({ USD: 1, EUR: 0.5 });
});

const ofOwner = () => owner.advertiserId ?? 0;
const plan = (changes: Partial<CampaignPlan> = {}): CampaignPlan => ({
  advertiserId: ofOwner(),
  name: 'Autumn',
  tagline: 'Leaves',
  description: '<p>Show <script>x</script><b>leaves</b></p>',
  hashtags: ['autumn', 'Autumn', 'leaves'],
  networks: ['tiktok', 'instagram', 'tiktok'],
  categories: [],
  dateEnd: new Date(Date.now() + 30 * day),
  currency: 'USD',
  ...changes,
});
const code = (error: { code: string }) => error.code;
const outcome = (work: Promise<unknown>) => work.then(() => 'done', code);

describe('createCampaign', () => {
  it('makes a draft with clean HTML, lists in order without doubles, and our pictures', async () => {
    const category = await makeCategory('Woodland Walks');
    const id = await createCampaign(owner, plan({ categories: ['woodland WALKS', String(category.id)] }));
    expect(await findCampaign(owner, id)).toMatchObject({
      status: 'draft',
      type: 'standard',
      description: '<p>Show <b>leaves</b></p>',
      networks: ['tiktok', 'instagram'],
      hashtags: ['autumn', 'leaves'],
      categories: [{ id: category.id, name: 'Woodland Walks' }],
      imageLogo: `http://127.0.0.1:3000/art/campaign/${id}/logo.svg`,
      imagePost: `http://127.0.0.1:3000/art/campaign/${id}/post.svg`,
      createdBy: owner.id,
      participantsCount: 0,
    });
    expect(await historyOf({ type: 'campaign', id })).toMatchObject([
      { action: 'campaigns.create', actor: { id: owner.id } },
    ]);
  });

  it('names countries by name, code or id, and opens up again when told none', async () => {
    const [one, two] = [await makeCountry(), await makeCountry()];
    const id = await createCampaign(owner, plan({ countries: [one.name.toUpperCase(), String(two.id)] }));
    const named = async () => (await findCampaign(owner, id)).countries.map((country) => country.id).sort();
    expect(await named()).toEqual([one.id, two.id].sort());
    await updateCampaign(owner, id, { countries: [two.code.toUpperCase()] });
    expect(await named()).toEqual([two.id]);
    await updateCampaign(owner, id, { name: 'Still there' });
    expect(await named()).toEqual([two.id]);
    await updateCampaign(owner, id, { countries: [] });
    expect(await named()).toEqual([]);
    const forbidden = await makeCountry({ allowed: false });
    for (const country of ['Atlantis', forbidden.name]) {
      await expect(updateCampaign(owner, id, { countries: [country] })).rejects.toMatchObject({
        code: 'invalid',
        fields: { countries: expect.stringContaining(country) },
      });
    }
  });

  it.each([
    [{ dateEnd: new Date('2024-01-01') }, 'date_end'],
    [{ dateStart: new Date(Date.now() + 40 * day) }, 'date_end'],
    [{ categories: ['no such thing'] }, 'categories'],
    [{ currency: 'ZZZ' }, 'currency'],
    [{ description: '<script>only()</script>' }, 'description'],
  ])('refuses %j', async (changes, field) => {
    await expect(createCampaign(owner, plan(changes))).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: expect.any(String) },
    });
  });

  it("is for the advertiser's own people and administrators", async () => {
    expect(await outcome(createCampaign(stranger, plan()))).toBe('not_found');
    expect(await outcome(createCampaign(admin, plan()))).toBe('done');
    expect(await outcome(createCampaign(admin, plan({ advertiserId: 2_000_000_000 })))).toBe('not_found');
    expect(await outcome(createCampaign(await makePublisher(), plan()))).toBe('forbidden');
    expect(await outcome(createCampaign({ kind: 'anonymous' }, plan()))).toBe('unauthorized');
  });
});

describe('updateCampaign', () => {
  it('changes what is given and leaves the rest', async () => {
    const id = await createCampaign(owner, plan({ budget: 100 }));
    const before = await findCampaign(owner, id);
    await updateCampaign(owner, id, {
      tagline: 'Fallen leaves',
      hashtags: [],
      networks: ['youtube'],
      settings: { postRate: 12.5, hasBonus: true },
    });
    expect(await findCampaign(owner, id)).toEqual({
      ...before,
      tagline: 'Fallen leaves',
      hashtags: [],
      networks: ['youtube'],
      postRate: 12.5,
      hasBonus: true,
      funds: 8,
      version: before.version + 1,
      updatedAt: expect.any(Date),
    });
    expect((await historyOf({ type: 'campaign', id }))[0]).toMatchObject({
      action: 'campaigns.update',
      details: { tagline: 'Fallen leaves' },
    });
  });

  it('refuses what is over, and the currency of what was activated', async () => {
    for (const status of ['completed', 'cancelled'] as const) {
      const { id } = await makeCampaign({ status, advertiserId: ofOwner() });
      expect(await outcome(updateCampaign(owner, id, { name: 'Late' }))).toBe('wrong_state');
      expect(await outcome(changeSettings(owner, id, { postRate: 1 }))).toBe('wrong_state');
    }
    const { id } = await makeCampaign({ advertiserId: ofOwner() });
    expect(await outcome(updateCampaign(owner, id, { currency: 'EUR' }))).toBe('wrong_state');
    expect(await outcome(updateCampaign(owner, id, { currency: 'USD' }))).toBe('done');
    const draft = await createCampaign(owner, plan());
    expect(await outcome(updateCampaign(owner, draft, { currency: 'EUR' }))).toBe('done');
  });

  it('moves the end of open briefs with its own, so that later participants get copies', async () => {
    const { id } = await makeCampaign({ advertiserId: ofOwner() });
    const brief = await makeBrief(id);
    const person = await makeParticipant(id, (await makePublisher()).id);
    const own = await makeBrief(id, { userId: person.userId, participationId: person.id });
    const dateEnd = new Date(Date.now() + 90 * day);
    await updateCampaign(owner, id, { dateEnd });
    const rows = await db().select().from(tasks).where(eq(tasks.campaignId, id)).orderBy(tasks.id);
    expect(rows.map((row) => [row.id, row.deadline])).toEqual([
      [brief.id, dateEnd],
      [own.id, own.deadline],
    ]);
  });

  it('keeps the end after the start and the seats of those who joined', async () => {
    const { id } = await makeCampaign({ advertiserId: ofOwner(), participantsCount: 3 });
    expect(await outcome(updateCampaign(owner, id, { participantsLimit: 2 }))).toBe('conflict');
    expect(await outcome(updateCampaign(owner, id, { participantsLimit: 3 }))).toBe('done');
    const late = new Date(Date.now() + 60 * day);
    expect(await outcome(updateCampaign(owner, id, { dateStart: late }))).toBe('invalid');
    expect(
      await outcome(updateCampaign(owner, id, { dateStart: late, dateEnd: new Date(+late + day) })),
    ).toBe('done');
    expect(await outcome(updateCampaign(owner, id, { dateEnd: new Date(+late - day) }))).toBe('invalid');
  });

  it('is not there for strangers', async () => {
    const id = await createCampaign(owner, plan());
    expect(await outcome(updateCampaign(stranger, id, { name: 'Mine' }))).toBe('not_found');
    expect(await outcome(changeSettings(stranger, id, { postRate: 1 }))).toBe('not_found');
    expect(await outcome(updateCampaign(await makePublisher(), id, { name: 'Mine' }))).toBe('forbidden');
    expect((await findCampaign(owner, id)).name).toBe('Autumn');
  });
});

describe('pre- and post-registration', () => {
  it('announces a draft once and closes it once', async () => {
    const id = await createCampaign(owner, plan());
    expect(await outcome(postRegister(owner, id))).toBe('not_pre_registered');
    await preRegister(owner, id);
    const announced = await findCampaign(owner, id);
    expect(announced).toMatchObject({ status: 'pending', preRegisteredAt: expect.any(Date) });
    await preRegister(owner, id);
    await postRegister(owner, id);
    const done = await findCampaign(owner, id);
    expect(done).toMatchObject({ status: 'pending', preRegisteredAt: announced.preRegisteredAt });
    await postRegister(owner, id);
    expect((await findCampaign(owner, id)).postRegisteredAt).toEqual(done.postRegisteredAt);
    expect((await historyOf({ type: 'campaign', id })).map(({ action }) => action)).toEqual([
      'campaigns.post_register',
      'campaigns.pre_register',
      'campaigns.create',
    ]);
  });

  it('stamps a campaign that is pending already', async () => {
    const { id } = await makeCampaign({ status: 'pending', advertiserId: ofOwner() });
    await preRegister(owner, id);
    expect(await findCampaign(owner, id)).toMatchObject({
      status: 'pending',
      preRegisteredAt: expect.any(Date),
    });
  });

  it.each(['active', 'paused', 'completed', 'cancelled'] as const)('is too late once %s', async (status) => {
    const { id } = await makeCampaign({ status, advertiserId: ofOwner() });
    expect(await outcome(preRegister(owner, id))).toBe('wrong_state');
    expect(await outcome(postRegister(owner, id))).toBe('not_pre_registered');
  });

  it('is not there for strangers', async () => {
    const id = await createCampaign(owner, plan());
    expect(await outcome(preRegister(stranger, id))).toBe('not_found');
    expect(await outcome(postRegister(stranger, id))).toBe('not_found');
    expect(await outcome(preRegister(await makePublisher(), id))).toBe('forbidden');
  });
});

describe("the advertiser's limit", () => {
  const pending = (advertiserId: number, values: Parameters<typeof makeCampaign>[0]) =>
    makeCampaign({ status: 'pending', advertiserId, ...values });

  it('counts budgets of active and paused campaigns, in the currency of the advertiser', async () => {
    const { id: advertiserId } = await makeAdvertiser({ maximumLimit: 1000 });
    await makeCampaign({ advertiserId, budget: 300 });
    await makeCampaign({ advertiserId, budget: 100, status: 'paused', currency: 'EUR' });
    await makeCampaign({ advertiserId, budget: 9000, status: 'draft' });
    await makeCampaign({ advertiserId, budget: 9000, status: 'completed' });
    await makeCampaign({
      advertiserId,
      budget: 9000,
      dateStart: new Date('2024-01-01'),
      dateEnd: new Date('2024-02-01'),
    });
    const over = await pending(advertiserId, { budget: 500.01 });
    const fits = await pending(advertiserId, { budget: 500 });
    await expect(setCampaignStatus(admin, over.id, 'active')).rejects.toMatchObject({
      code: 'limit_reached',
      message: expect.stringContaining('cover is USD 0.01 short'),
    });
    expect((await findCampaign(admin, over.id)).status).toBe('pending');
    await setCampaignStatus(admin, fits.id, 'active');
    await setCampaignStatus(admin, fits.id, 'paused');
    await db().update(advertisers).set({ maximumLimit: 10 }).where(eq(advertisers.id, advertiserId));
    expect(await outcome(setCampaignStatus(admin, fits.id, 'active'))).toBe('done');
  });

  it('counts seats times rate, briefs and bonuses where there is no budget', async () => {
    const { id: advertiserId } = await makeAdvertiser({ maximumLimit: 300 });
    const terms = { participantsLimit: 10, postRate: 10, hasBonus: true, promoReachBonus: 5 };
    const { id } = await pending(advertiserId, terms);
    await makeBrief(id, { postPayment: 10.01 });
    expect(await outcome(setCampaignStatus(admin, id, 'active'))).toBe('limit_reached');
    await changeSettings(admin, id, { promoReachBonus: 4.5 });
    expect(await outcome(setCampaignStatus(admin, id, 'active'))).toBe('done');
    expect(await outcome(changeSettings(admin, id, { postRate: 11 }))).toBe('limit_reached');
    expect((await findCampaign(admin, id)).postRate).toBe(10);
    expect(await outcome(changeSettings(admin, id, { postRate: 9 }))).toBe('done');
  });

  it('does not guess a currency that has no rate', async () => {
    const { id: advertiserId } = await makeAdvertiser();
    const { id } = await pending(advertiserId, { budget: 1, currency: 'XTS' });
    expect(await outcome(setCampaignStatus(admin, id, 'active'))).toBe('conflict');
  });

  it('holds when many campaigns are activated at once', async () => {
    const { id: advertiserId } = await makeAdvertiser({ maximumLimit: 350 });
    const made = await Promise.all(Array.from({ length: 12 }, () => pending(advertiserId, { budget: 100 })));
    const outcomes = await Promise.all(made.map(({ id }) => outcome(setCampaignStatus(admin, id, 'active'))));
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(3);
    expect(outcomes.filter((each) => each === 'limit_reached')).toHaveLength(9);
  });
});
