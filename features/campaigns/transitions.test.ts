import { eq, inArray } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { campaignStatus, campaigns, notifications } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { makeCampaign, makePublisher } from '@/testing/campaigns';
import { makeActor } from '@/testing/factories';
import { type CampaignStatus, findCampaign, setCampaignStatus, transitions } from '.';

const statuses = campaignStatus.enumValues;
let admin: UserActor;
let owner: UserActor;
let stranger: UserActor;

beforeAll(async () => {
  admin = await makeActor('admin');
  owner = await makeActor('advertiser');
  stranger = await makeActor('advertiser');
});

const inStatus = async (status: CampaignStatus, values: Parameters<typeof makeCampaign>[0] = {}) =>
  (await makeCampaign({ status, budget: 10, advertiserId: owner.advertiserId ?? 0, ...values })).id;
const stored = async (id: number) =>
  (await db().select({ status: campaigns.status }).from(campaigns).where(eq(campaigns.id, id)))[0]?.status;
const outcome = (actor: UserActor, id: number, to: CampaignStatus) =>
  setCampaignStatus(actor, id, to).then(
    () => 'done',
    (error: { code: string }) => error.code,
  );

describe('the table of transitions', () => {
  it('is the documented one', () => {
    expect(transitions).toEqual({
      draft: ['pending', 'cancelled'],
      pending: ['active', 'draft', 'cancelled'],
      active: ['paused', 'completed', 'cancelled'],
      paused: ['active', 'completed', 'cancelled'],
      completed: [],
      cancelled: [],
    });
  });

  const steps = statuses.flatMap((from) => statuses.map((to) => ({ from, to })));

  it.each(steps)('an administrator takes $from > $to exactly when the table has it', async ({ from, to }) => {
    const id = await inStatus(from);
    const allowed = from === to || transitions[from].includes(to);
    expect(await outcome(admin, id, to)).toBe(allowed ? 'done' : 'wrong_state');
    expect(await stored(id)).toBe(allowed ? to : from);
    expect(await historyOf({ type: 'campaign', id })).toHaveLength(allowed && from !== to ? 1 : 0);
  });

  it.each(steps)('its advertiser takes $from > $to, but never approves', async ({ from, to }) => {
    const id = await inStatus(from);
    const expected =
      from === 'pending' && to === 'active'
        ? 'forbidden'
        : from === to || transitions[from].includes(to)
          ? 'done'
          : 'wrong_state';
    expect(await outcome(owner, id, to)).toBe(expected);
    expect(await stored(id)).toBe(expected === 'done' ? to : from);
  });
});

describe('setCampaignStatus', () => {
  it('keeps the moment of the first activation', async () => {
    const id = await inStatus('pending');
    await setCampaignStatus(admin, id, 'active');
    const { activatedAt } = await findCampaign(admin, id);
    expect(activatedAt).toBeInstanceOf(Date);
    await setCampaignStatus(owner, id, 'paused');
    await setCampaignStatus(owner, id, 'active');
    expect((await findCampaign(admin, id)).activatedAt).toEqual(activatedAt);
  });

  it('tells the people of the organisation what an administrator decided', async () => {
    const id = await inStatus('pending', { name: 'Told of' });
    await setCampaignStatus(admin, id, 'active');
    const [notice] = await db()
      .select()
      .from(notifications)
      .where(inArray(notifications.link, [`/advertiser/campaigns/${id}`]));
    expect(notice).toMatchObject({ userId: owner.id, type: 'campaign', message: 'Told of is active.' });
  });

  it('reads a campaign that ran past its end as completed, for good', async () => {
    const past = { dateStart: new Date('2024-01-01'), dateEnd: new Date('2024-02-01') };
    for (const from of ['active', 'paused'] as const) {
      const id = await inStatus(from, past);
      expect((await findCampaign(owner, id)).status).toBe('completed');
      expect(await outcome(admin, id, 'active')).toBe('wrong_state');
      expect(await outcome(admin, id, 'cancelled')).toBe('wrong_state');
      expect(await outcome(admin, id, 'completed')).toBe('done');
      expect(await stored(id)).toBe(from);
    }
    expect((await findCampaign(owner, await inStatus('draft', past))).status).toBe('draft');
  });

  it('does not activate a campaign past its end', async () => {
    const id = await inStatus('pending', {
      dateStart: new Date('2024-01-01'),
      dateEnd: new Date('2024-02-01'),
    });
    await expect(setCampaignStatus(admin, id, 'active')).rejects.toMatchObject({
      code: 'wrong_state',
      message: expect.stringContaining('past its end'),
    });
  });

  it('is not for strangers, influencers or nobody', async () => {
    const id = await inStatus('active');
    expect(await outcome(stranger, id, 'paused')).toBe('not_found');
    expect(await outcome(await makePublisher(), id, 'paused')).toBe('forbidden');
    await expect(setCampaignStatus({ kind: 'anonymous' }, id, 'paused')).rejects.toMatchObject({
      code: 'unauthorized',
    });
    expect(await stored(id)).toBe('active');
  });

  it('lets one of two contrary steps win a race', async () => {
    for (let round = 0; round < 10; round++) {
      const id = await inStatus('pending');
      const outcomes = await Promise.all([
        outcome(admin, id, 'active'),
        outcome(admin, id, 'draft'),
        outcome(owner, id, 'draft'),
      ]);
      const final = await stored(id);
      expect(['active', 'draft']).toContain(final);
      expect(outcomes[0]).toBe(final === 'active' ? 'done' : 'wrong_state');
      expect(await historyOf({ type: 'campaign', id })).toHaveLength(1);
    }
  });
});
