import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { advertiserAttention } from '@/features/stats';
import { createBrief, listTasks, withdrawBrief } from '@/features/tasks';
import { makeBrief, makeCampaign, makeCategory, makeParticipant } from '@/testing/campaigns';
import { makeActor, makeRates } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { race } from '@/testing/money';
import { cloneCampaign } from './clone';
import { deleteDraft, restoreDraft } from './delete-draft';
import { noteOpened, saveDraft, startDraft } from './draft';
import { lackOf, lackOfTerms, requireBudget, requireTerms } from './readiness';
import { findCampaign } from './reads/campaigns';
import { coverOf } from './reads/cover';
import { campaignHistory, sentBackBecause } from './reads/history';
import { countManaged, searchManaged } from './reads/managed';
import { worstCase } from './reads/worst-case';
import { preRegister } from './register';
import { setCampaignStatus } from './set-status';
import { updateCampaign } from './update';

freshDatabase();

let admin: UserActor;
let owner: UserActor;
let stranger: UserActor;
const ofOwner = () => owner.advertiserId ?? 0;
const begin = (name = 'Mended things') => startDraft(owner, { advertiserId: ofOwner(), name });
const failure = (code: string, fields?: object) =>
  expect.objectContaining({ code, ...(fields && { fields }) });
const whole = {
  tagline: 'Show what you mended',
  description: '<p>Show one thing you mended.</p>',
  networks: ['instagram' as const],
};

beforeAll(async () => {
  admin = await makeActor('admin');
  owner = await makeActor('advertiser');
  stranger = await makeActor('advertiser');
  await makeRates({ USD: 1, EUR: 0.8 });
});

describe('a draft', () => {
  it('starts with a name, is filled in by steps, and may be blank until it is sent', async () => {
    const id = await begin();
    expect(await findCampaign(owner, id)).toMatchObject({ status: 'draft', tagline: '', networks: [] });
    expect(Object.keys(await lackOf(id))).toEqual(['tagline', 'description', 'networks']);
    await expect(preRegister(owner, id)).rejects.toEqual(
      failure('invalid', {
        tagline: expect.any(String),
        description: expect.any(String),
        networks: expect.any(String),
      }),
    );
    await expect(setCampaignStatus(owner, id, 'pending')).rejects.toEqual(failure('invalid'));
    await saveDraft(owner, id, { ...whole, description: '<p> </p>', hashtags: ['mend'] });
    expect(await findCampaign(owner, id)).toMatchObject({ description: '', hashtags: ['mend'] });
    await saveDraft(owner, id, { description: '<p>Show it.</p><script>alert(1)</script>' });
    expect(await findCampaign(owner, id)).toMatchObject({ description: '<p>Show it.</p>' });
    expect(await lackOf(id)).toEqual({});
    await preRegister(owner, id);
    expect((await findCampaign(owner, id)).status).toBe('pending');
  });

  it('is not saved any more once it was sent, and only by its own people', async () => {
    const id = await begin();
    await expect(saveDraft(stranger, id, { tagline: 'Theirs' })).rejects.toEqual(failure('not_found'));
    await expect(startDraft(stranger, { advertiserId: ofOwner(), name: 'X' })).rejects.toEqual(
      failure('not_found'),
    );
    const influencer = await makeActor('influencer');
    await expect(saveDraft(influencer, id, {})).rejects.toEqual(failure('forbidden'));
    await saveDraft(owner, id, whole);
    await preRegister(owner, id);
    await expect(saveDraft(owner, id, { tagline: 'Late' })).rejects.toEqual(failure('wrong_state'));
    expect((await findCampaign(owner, id)).tagline).toBe(whole.tagline);
  });

  it('is never written over by whoever has not seen the newest, and counts what was written', async () => {
    const id = await begin();
    const { version } = await findCampaign(owner, id);
    const next = await saveDraft(owner, id, { settings: { postRate: 45 }, budget: 900 }, { version });
    expect(next).toBe(version + 1);
    await expect(saveDraft(owner, id, { budget: null }, { version })).rejects.toEqual(
      failure('changed_meanwhile'),
    );
    expect(await findCampaign(owner, id)).toMatchObject({ version: next, postRate: 45, budget: 900 });
    const outcomes = await race([
      () => saveDraft(owner, id, { budget: 100 }, { version: next }),
      () => saveDraft(owner, id, { budget: 200 }, { version: next }),
    ]);
    expect(outcomes).toEqual({ done: 1, changed_meanwhile: 1 });
    await saveDraft(owner, id, { ...whole });
    await preRegister(owner, id);
    const sent = await findCampaign(owner, id);
    await updateCampaign(owner, id, { tagline: 'Mended anew' }, sent);
    await expect(updateCampaign(owner, id, { tagline: 'Late' }, sent)).rejects.toEqual(
      failure('changed_meanwhile'),
    );
    expect((await findCampaign(owner, id)).tagline).toBe('Mended anew');
  });

  it('is deleted for everybody, and comes back as it was', async () => {
    const id = await begin('Given up');
    await saveDraft(owner, id, { ...whole, hashtags: ['mend'] });
    await createBrief(owner, { campaignId: id, title: 'More', description: 'More' });
    const before = await findCampaign(owner, id);
    const { drafts } = await advertiserAttention(owner);
    await expect(deleteDraft(stranger, id)).rejects.toEqual(failure('not_found'));
    await deleteDraft(owner, id);
    for (const actor of [owner, admin]) {
      await expect(findCampaign(actor, id)).rejects.toEqual(failure('not_found'));
      expect((await searchManaged(actor, { text: 'Given up' })).total).toBe(0);
    }
    expect((await listTasks(owner, { campaignId: id })).length).toBe(0);
    expect((await advertiserAttention(owner)).drafts).toBe(drafts - 1);
    await expect(deleteDraft(owner, id)).rejects.toEqual(failure('not_found'));
    await expect(saveDraft(owner, id, { tagline: 'Late' })).rejects.toEqual(failure('not_found'));
    await expect(restoreDraft(stranger, id)).rejects.toEqual(failure('not_found'));
    await restoreDraft(owner, id);
    await restoreDraft(owner, id);
    expect(await findCampaign(owner, id)).toEqual({ ...before, updatedAt: expect.any(Date) });
    expect((await campaignHistory(owner, id)).map(({ action }) => action).slice(0, 2)).toEqual([
      'campaigns.restore',
      'campaigns.delete',
    ]);
    await preRegister(owner, id);
    await expect(deleteDraft(owner, id)).rejects.toEqual(failure('wrong_state'));
  });

  it('knows which steps its own people have opened', async () => {
    const id = await begin();
    await noteOpened(owner, id, 'dates');
    await noteOpened(owner, id, 'dates');
    await noteOpened(stranger, id, 'rewards');
    expect((await findCampaign(owner, id)).openedSteps).toEqual(['basics', 'dates']);
  });

  it('has a budget that pays somebody’s posts', async () => {
    const id = await begin();
    await saveDraft(owner, id, { settings: { postRate: 45 }, budget: 40 });
    const short = await findCampaign(owner, id);
    expect(lackOfTerms(short)).toEqual({ budget: 'must pay for one post at least: $45.00' });
    const refusal = (changes: Parameters<typeof requireBudget>[1]) => () => requireBudget(short, changes);
    expect(refusal({ settings: { postRate: 50 } })).toThrow(
      failure('invalid', { post_rate: 'the budget must pay for one post at least: $50.00' }),
    );
    expect(refusal({ budget: 44.99 })).toThrow(
      failure('invalid', { budget: expect.stringContaining('$45') }),
    );
    expect(refusal({ budget: 45 })).not.toThrow();
    expect(refusal({ budget: null })).not.toThrow();
  });

  it('is not sent by its form while it pays nothing, or has no bound', async () => {
    const id = await begin();
    const lack = async (changes: Parameters<typeof saveDraft>[2]) => {
      await saveDraft(owner, id, changes);
      return Object.keys(lackOfTerms(await findCampaign(owner, id)));
    };
    expect(await lack({})).toEqual(['post_rate', 'budget']);
    expect(await lack({ participantsLimit: 5 })).toEqual(['post_rate']);
    const blank = await findCampaign(owner, id);
    expect(() => requireTerms(blank)).toThrow(failure('invalid', { post_rate: expect.any(String) }));
    expect(await lack({ settings: { hasBonus: true, promoReachBonus: 5 } })).toEqual([]);
    expect(await lack({ settings: { hasBonus: false, postRate: 5 } })).toEqual([]);
    expect(await lack({ budget: 4 })).toEqual(['budget']);
    expect(await lack({ budget: 5, participantsLimit: null })).toEqual([]);
  });

  it('is either sent or saved blank, never both', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await begin();
      await saveDraft(owner, id, whole);
      await race([() => preRegister(owner, id), () => saveDraft(owner, id, { tagline: '' })]);
      const { status, tagline } = await findCampaign(owner, id);
      expect(status === 'pending' ? tagline : whole.tagline).toBe(whole.tagline);
    }
  });

  it('keeps its end after its start, whichever is changed', async () => {
    const id = await begin();
    const at = (day: string) => new Date(`${day}T00:00:00Z`);
    await saveDraft(owner, id, { dateStart: at('2031-03-01'), dateEnd: at('2031-04-01') });
    await expect(saveDraft(owner, id, { dateEnd: at('2031-02-01') })).rejects.toEqual(failure('invalid'));
    await expect(saveDraft(owner, id, { dateStart: at('2031-05-01') })).rejects.toEqual(failure('invalid'));
    await expect(
      saveDraft(owner, id, { dateStart: at('2031-05-02'), dateEnd: at('2031-05-01') }),
    ).rejects.toEqual(failure('invalid'));
    expect((await findCampaign(owner, id)).dateEnd).toEqual(at('2031-04-01'));
  });

  it('notes typing once, and everything else as it happens', async () => {
    const id = await begin();
    for (const tagline of ['a', 'ab', 'abc']) await saveDraft(owner, id, { tagline });
    await saveDraft(admin, id, { tagline: 'abcd' });
    const actions = (await campaignHistory(owner, id)).map(({ action, by }) => [action, by]);
    expect(actions).toEqual([
      ['campaigns.draft', null],
      ['campaigns.draft', owner.name],
      ['campaigns.create', owner.name],
    ]);
  });

  it('pays its briefs what it says, and leaves those alone that were taken back', async () => {
    const id = await begin();
    await saveDraft(owner, id, { settings: { postRate: 10 } });
    const kept = await createBrief(owner, { campaignId: id, title: 'One', description: 'Text' });
    const gone = await createBrief(owner, { campaignId: id, title: 'Two', description: 'Text' });
    await expect(withdrawBrief(stranger, gone)).rejects.toEqual(failure('not_found'));
    await withdrawBrief(owner, gone);
    await expect(withdrawBrief(owner, gone)).rejects.toEqual(failure('not_found'));
    await saveDraft(owner, id, { settings: { postRate: 12.5 } });
    const left = await listTasks(owner, { campaignId: id });
    expect(left.map((task) => [task.id, task.postPayment])).toEqual([[kept, 12.5]]);
    expect((await worstCase(owner, id)).perParticipant).toBe(25);
  });
});

describe('the worst case', () => {
  const cases = [
    ['a budget', { budget: 700 }, 700],
    ['seats', { participantsLimit: 7, postRate: 10 }, 140],
    ['bonuses', { participantsLimit: 2, postRate: 10, hasBonus: true, promoReachBonus: 5.5 }, 62],
    ['bonuses that are switched off', { participantsLimit: 2, postRate: 10, promoReachBonus: 5 }, 40],
    ['another currency', { participantsLimit: 10, postRate: 4, currency: 'EUR' }, 100],
  ] as const;

  it.each(cases)('with %s is what activation counts', async (_, values, reserves) => {
    const brand = await makeActor('advertiser');
    const advertiserId = brand.advertiserId ?? 0;
    const running = await makeCampaign({ advertiserId, budget: 1000 });
    const { id } = await makeCampaign({ advertiserId, status: 'pending', ...values });
    await makeBrief(id, { postPayment: 'postRate' in values ? values.postRate : 0 });
    const cost = await worstCase(brand, id);
    expect(cost).toMatchObject({ reserves, others: 1000, coverCurrency: 'USD' });
    const ratesOf = 'currency' in values ? '2026-01-01' : null;
    expect(cost.ratesOf).toBe(ratesOf);
    expect(cost.amount).not.toBeNull();
    const limit = (amount: number) =>
      db().execute(sql`update advertisers set maximum_limit = ${amount} where id = ${advertiserId}`);
    await limit(1000 + reserves - 0.01);
    expect((await worstCase(brand, id)).exceeded).toBe(true);
    await expect(setCampaignStatus(admin, id, 'active')).rejects.toEqual(failure('limit_reached'));
    await limit(1000 + reserves);
    expect((await worstCase(brand, id)).exceeded).toBe(false);
    await setCampaignStatus(admin, id, 'active');
    const now = await coverOf(brand, advertiserId);
    expect(now).toMatchObject({
      reserved: 1000 + reserves,
      cover: 1000 + reserves,
      free: 0,
      currency: 'USD',
      ratesOf,
    });
    expect(now.parts.find((part) => part.id === String(id))?.amount).toBe(reserves);
    expect(now.parts.map((part) => Number(part.id)).sort()).toEqual([running.id, id].sort());
    expect(await worstCase(brand, id)).toMatchObject({ reserves, others: 1000, exceeded: false });
  });

  it('is unknown while nothing bounds it, and nothing of the kind is activated', async () => {
    const { id } = await makeCampaign({ advertiserId: ofOwner(), status: 'pending', postRate: 10 });
    expect(await worstCase(owner, id)).toMatchObject({ bound: 'none', amount: null, reserves: 0 });
    await expect(setCampaignStatus(admin, id, 'active')).rejects.toEqual(
      failure('invalid', { budget: expect.any(String) }),
    );
    expect((await findCampaign(owner, id)).status).toBe('pending');
  });

  it('says so without an exchange rate, and belongs to its own people', async () => {
    const { id } = await makeCampaign({
      advertiserId: ofOwner(),
      status: 'draft',
      budget: 5,
      currency: 'CHF',
    });
    expect(await worstCase(owner, id)).toMatchObject({ amount: 5, reserves: null, exceeded: true });
    await expect(worstCase(stranger, id)).rejects.toEqual(failure('not_found'));
    await expect(coverOf(stranger, ofOwner())).rejects.toEqual(failure('not_found'));
  });
});

describe('a copy', () => {
  it('says, asks and pays the same, and nobody is in it', async () => {
    const category = await makeCategory();
    const { id } = await makeCampaign(
      {
        advertiserId: ofOwner(),
        status: 'completed',
        postRate: 40,
        featured: true,
        budget: 500,
        participantsCount: 1,
        dateStart: new Date('2025-01-01T00:00:00Z'),
        dateEnd: new Date('2025-01-11T00:00:00Z'),
      },
      { networks: ['tiktok', 'instagram'], hashtags: ['b', 'a'], categoryIds: [category.id] },
    );
    await makeBrief(id);
    await makeParticipant(id, (await makeActor('influencer')).id);
    await expect(cloneCampaign(stranger, id)).rejects.toEqual(failure('not_found'));
    const original = await findCampaign(owner, id);
    const copy = await findCampaign(owner, await cloneCampaign(owner, id));
    expect(copy).toMatchObject({
      status: 'draft',
      name: `Copy of ${original.name}`,
      description: original.description,
      networks: ['tiktok', 'instagram'],
      hashtags: ['b', 'a'],
      categories: [{ id: category.id, name: category.name }],
      postRate: 40,
      budget: 500,
      featured: false,
      participantsCount: 0,
      preRegisteredAt: null,
      activatedAt: null,
    });
    expect(copy.briefs).toHaveLength(1);
    const again = await findCampaign(owner, await cloneCampaign(owner, id));
    expect(again.name).toBe(`Copy 2 of ${original.name}`);
    // As long as the first one, until the last second of the day.
    const length = copy.dateEnd.getTime() - copy.dateStart.getTime();
    expect(Math.floor(length / (24 * 60 * 60 * 1000))).toBe(10);
    expect(copy.dateEnd.toISOString()).toMatch(/T23:59:59\.000Z$/);
    await preRegister(owner, copy.id);
  });
});

describe('the list', () => {
  it('finds by words and status, each in its own organisation, with the figures of each', async () => {
    const brand = await makeActor('advertiser');
    const advertiserId = brand.advertiserId ?? 0;
    const first = await makeCampaign({ advertiserId, name: 'Hundred % wool', tagline: 'Warm' });
    await makeCampaign({ advertiserId, name: 'Second', status: 'draft' });
    await makeCampaign({ name: 'Hundred % cotton' });
    const person = await makeParticipant(first.id, (await makeActor('influencer')).id);
    await db().execute(sql`
      insert into tasks (campaign_id, participation_id, user_id, title, description, status, minimum_reward, post_payment,
        bonus_reach, deadline, accepted_at, reach, likes)
      select ${first.id}, ${person.id}, ${person.userId}, 'Post', 'Text', status::task_status, 10, 10, 2.5, now(),
        case when status = 'accepted' then now() end, 100, 7
      from unnest(array['accepted', 'under_review', 'rejected']) status`);
    const found = await searchManaged(brand, { text: '% WOOL' });
    expect(found.total).toBe(1);
    expect(found.rows[0]).toMatchObject({
      id: first.id,
      spent: 12.5,
      reach: 100,
      engagement: 7,
      tasks: { pending: 0, under_review: 1, accepted: 1, rejected: 1, paid: 0 },
    });
    expect((await searchManaged(brand, { text: 'cotton' })).total).toBe(0);
    expect((await searchManaged(admin, { text: '% cotton' })).total).toBe(1);
    expect((await searchManaged(brand, { text: '_' })).total).toBe(0);
    expect(await countManaged(brand)).toMatchObject({ active: 1, draft: 1, pending: 0 });
    const names = async (sort: 'name' | 'spend', direction: 'asc' | 'desc') =>
      (await searchManaged(brand, { sort, direction })).rows.map(({ name }) => name);
    expect(await names('name', 'desc')).toEqual(['Second', 'Hundred % wool']);
    expect(await names('spend', 'asc')).toEqual(['Second', 'Hundred % wool']);
    expect(
      (await searchManaged(brand, { page: 2, pageSize: 1, sort: 'name', direction: 'asc' })).rows,
    ).toMatchObject([{ name: 'Second' }]);
  });
});

describe('sending back', () => {
  it('keeps the reason with the campaign until it is sent again, and tells the organisation', async () => {
    const id = await begin();
    await saveDraft(owner, id, whole);
    await preRegister(owner, id);
    const [waiting] = (await searchManaged(admin, { statuses: ['pending'], text: String(id) })).rows;
    expect(Date.now() - (waiting?.waitingSince?.getTime() ?? 0)).toBeLessThan(60_000);
    await setCampaignStatus(admin, id, 'draft', 'The tagline promises a cure.');
    expect(await sentBackBecause(owner, id)).toBe('The tagline promises a cure.');
    await expect(sentBackBecause(stranger, id)).rejects.toEqual(failure('not_found'));
    await expect(campaignHistory(stranger, id)).rejects.toEqual(failure('not_found'));
    const [notice] = await db().execute<{ message: string }>(sql`
      select message from notifications where user_id = ${owner.id} order by id desc limit 1`);
    expect(notice?.message).toBe('Mended things was sent back to draft: The tagline promises a cure.');
    expect((await campaignHistory(owner, id))[0]).toMatchObject({
      action: 'campaigns.status',
      by: null,
      details: { from: 'pending', to: 'draft' },
    });
    await preRegister(owner, id);
    expect(await sentBackBecause(owner, id)).toBeNull();
  });
});
