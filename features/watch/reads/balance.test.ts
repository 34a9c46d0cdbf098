import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { anonymous, type UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import { makeActor, unique } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { berlin, newCampaign } from '@/testing/watch';
import {
  acceptPhoto,
  balanceLines,
  countBalanceLines,
  countOwnPhotos,
  createWatchCampaign,
  nextRefill,
  rejectPhoto,
  submitPhoto,
  topWitnesses,
  watchBalance,
} from '..';

freshDatabase();

const send = (actor: UserActor, campaign: string) =>
  submitPhoto(actor, {
    campaign,
    picture: { url: `https://photos.example/${unique('p')}.jpg` },
    ...berlin,
    accuracy: 8,
  });

const pays = (values: Parameters<typeof newCampaign>[0] = {}) =>
  newCampaign({ reward_per_task: 2.5, total_rewards: 100, fuel_required: 3, ...values });

describe('the balance', () => {
  it('is told line by line, each with what was held after it, for nobody but its owner', async () => {
    const [creator, witness, other] = [
      await makeActor('advertiser'),
      await makeActor('influencer'),
      await makeActor('influencer'),
    ];
    const id = await createWatchCampaign(creator, pays());
    expect(await balanceLines(witness)).toEqual([]);
    const [good, bad, waiting] = [await send(witness, id), await send(witness, id), await send(witness, id)];
    await send(other, id);
    await acceptPhoto(creator, good.id);
    await rejectPhoto(creator, bad.id, { reason: 'technical_problem' });
    const lines = await balanceLines(witness);
    expect(
      lines.map(({ kind, currency, amount, balance, first, campaign, reason }) => [
        kind,
        currency,
        amount,
        balance,
        first,
        campaign,
        reason,
      ]),
    ).toEqual([
      ['fuel.refunded', 'FUEL', 3, 94, false, id, 'technical_problem'],
      ['watch.rewarded', 'POINTS', 2.5, 2.5, false, id, null],
      ['fuel.spent', 'FUEL', -3, 91, false, id, null],
      ['fuel.spent', 'FUEL', -3, 94, false, id, 'technical_problem'],
      ['fuel.spent', 'FUEL', -3, 97, false, id, null],
      ['fuel.given', 'FUEL', 100, 100, true, null, null],
    ]);
    expect(await watchBalance(witness)).toEqual({ points: 2.5, fuel: 94 });
    expect(await countBalanceLines(witness)).toBe(6);
    expect(await countBalanceLines(witness, 'POINTS')).toBe(1);
    expect(await balanceLines(witness, { page: 2, limit: 4 })).toEqual(lines.slice(4));
    expect(await balanceLines(witness, { currency: 'FUEL' })).toEqual(
      lines.filter(({ currency }) => currency === 'FUEL'),
    );
    expect(await countOwnPhotos(witness)).toEqual({ received: 1, accepted: 1, rejected: 1 });
    expect(waiting.flags).toEqual([]);
    await expect(balanceLines(anonymous)).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(countBalanceLines(anonymous)).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('is filled up at the next midnight UTC', () => {
    expect(nextRefill(new Date('2026-12-31T23:59:59.999Z'))).toEqual(new Date('2027-01-01T00:00:00Z'));
    expect(nextRefill(new Date('2026-02-28T00:00:00Z'))).toEqual(new Date('2026-03-01T00:00:00Z'));
  });
});

describe('top witnesses', () => {
  it('stand by accepted photos, with equal ranks for equal numbers, and only with a public profile', async () => {
    const creator = await makeActor('advertiser');
    const made = await Promise.all([1, 2, 3, 4, 5].map(() => makeActor('influencer')));
    // Of equals the older account stands first.
    const people = made.sort((one, other) => one.id - other.id);
    const [first, second, third, hidden, banned] = people as [
      UserActor,
      UserActor,
      UserActor,
      UserActor,
      UserActor,
    ];
    const id = await createWatchCampaign(creator, pays());
    const elsewhere = await createWatchCampaign(
      creator,
      pays({ reward_per_task: null, total_rewards: null }),
    );
    const accept = async (witness: UserActor, campaign: string, times: number) => {
      for (let n = 0; n < times; n++) await acceptPhoto(creator, (await send(witness, campaign)).id);
    };
    await accept(first, id, 3);
    await accept(second, id, 1);
    await accept(third, id, 1);
    await accept(third, elsewhere, 2);
    await accept(hidden, id, 4);
    await accept(banned, id, 5);
    await send(second, id);
    await db().update(users).set({ profilePublic: false }).where(eq(users.id, hidden.id));
    await db()
      .update(users)
      .set({ status: 'suspended', bannedAt: new Date() })
      .where(eq(users.id, banned.id));
    const places = (rows: Awaited<ReturnType<typeof topWitnesses>>) =>
      rows.map(({ rank, userId, photos, points }) => [rank, userId, photos, points]);
    expect(places(await topWitnesses({ campaignId: id }))).toEqual([
      [1, first.id, 3, 7.5],
      [2, second.id, 1, 2.5],
      [2, third.id, 1, 2.5],
    ]);
    const all = (await topWitnesses({ limit: 100 })).filter(({ userId }) =>
      people.some((person) => person.id === userId),
    );
    expect(places(all).map(([, userId, photos]) => [userId, photos])).toEqual([
      [first.id, 3],
      [third.id, 3],
      [second.id, 1],
    ]);
    expect(all[0]?.hasProfile).toBe(true);
    expect(await topWitnesses({ campaignId: id, limit: 1 })).toHaveLength(1);
  });
});
