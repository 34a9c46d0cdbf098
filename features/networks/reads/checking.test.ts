import { describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { auditLog } from '@/db/schema';
import { eligibility } from '@/features/participations';
import { beingChecked } from '@/nouns/networks';
import { makeCampaign, makeNetwork } from '@/testing/campaigns';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { checkingOf, networkOverview } from '..';

freshDatabase();

const hour = 60 * 60 * 1000;

/** On the record: a profile that was sent once and decided so many hours later. */
async function decided(id: string, hours: number) {
  const at = Date.now() - 10 * 24 * hour;
  const subject = { subjectType: 'network', subjectId: id };
  await db()
    .insert(auditLog)
    .values([
      // An earlier sending of it, which was rejected long ago, says nothing about this one.
      { ...subject, action: 'networks.submit', createdAt: new Date(at - 500 * hour) },
      { ...subject, action: 'networks.submit', createdAt: new Date(at) },
      { ...subject, action: 'networks.accept', createdAt: new Date(at + hours * hour) },
    ]);
}

describe('a profile that waits', () => {
  it('is being checked, and how long that usually takes is said once it is known', async () => {
    const user = await makeActor('influencer');
    expect(await checkingOf(user)).toEqual({ networks: [], usualHours: null });
    await makeNetwork(user.id, { status: 'pending', network: 'tiktok' });
    await makeNetwork(user.id, { status: 'rejected', network: 'youtube' });
    expect(await checkingOf(user)).toEqual({ networks: ['tiktok'], usualHours: null });

    for (const [at, hours] of [2, 3, 4, 20].entries()) await decided(`9000${at}`, hours);
    expect((await checkingOf(user)).usualHours).toBeNull();
    await decided('90009', 100);
    const { usualHours } = await checkingOf(user);
    expect(usualHours).toBeCloseTo(36);
    expect((await networkOverview(user)).usualHours).toBe(usualHours);
    const { id } = await makeCampaign({}, { networks: ['tiktok'] });
    expect((await eligibility(user, id)).checking).toEqual({ networks: ['tiktok'], usualHours });
  });

  it.each([
    [null, 'being checked'],
    [0.4, 'being checked, usually within an hour'],
    [5, 'being checked, usually within a day'],
    [36, 'being checked, usually within 2 days'],
  ])('is after %s hours %s', (hours, words) => {
    expect(beingChecked(hours)).toBe(words);
  });
});
