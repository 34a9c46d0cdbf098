import { describe, expect, it } from 'vitest';
import { anonymous, type UserActor } from '@/auth/actor';
import { browseCampaign, browseCampaigns, setCampaignStatus } from '@/features/campaigns';
import { createBrief } from '@/features/tasks';
import { setBan } from '@/features/users';
import { makeCampaign, makeCountry, makeNetwork, makePublisher } from '@/testing/campaigns';
import { makeActor } from '@/testing/factories';
import { eligibility, joinCampaign, type RuleName } from '..';

const code = (error: { code?: string }) => error.code ?? String(error);
const outcome = (actor: UserActor, id: number) => joinCampaign(actor, id).then(() => 'joined', code);
const unmet = async (actor: UserActor, id: number) =>
  (await eligibility(actor, id)).rules.filter(({ met }) => !met).map(({ name }) => name);

/** What joining answers when a rule alone is not met. */
const answers: Record<RuleName, string> = {
  account: 'forbidden',
  open: 'campaign_not_active',
  network: 'no_network',
  country: 'country_not_allowed',
  seat: 'campaign_full',
  budget: 'campaign_full',
};

async function without(rule: RuleName): Promise<[UserActor, number]> {
  const forbidden = await makeCountry({ allowed: false });
  const campaign = await makeCampaign({
    status: rule === 'open' ? 'paused' : 'active',
    participantsLimit: rule === 'seat' ? 1 : 2,
    ...(rule === 'budget' && { budget: 29.99 }),
  });
  if (rule === 'seat') await joinCampaign(await makePublisher(), campaign.id);
  const person =
    rule === 'network'
      ? await makeActor('influencer')
      : await makePublisher({
          ...(rule === 'account' && { status: 'inactive' }),
          ...(rule === 'country' && { countryId: forbidden.id }),
        });
  if (rule === 'network') await makeNetwork(person.id, { status: 'pending' });
  return [person, campaign.id];
}

describe('eligibility', () => {
  it.each(Object.entries(answers) as [RuleName, string][])(
    'says of %s what joining decides',
    async (rule, answer) => {
      const [person, id] = await without(rule);
      expect(await unmet(person, id)).toEqual([rule]);
      expect(await eligibility(person, id)).toMatchObject({ granted: false, joined: false });
      expect(await outcome(person, id)).toBe(answer);
    },
  );

  it('names every rule that is not met, and joining answers the first', async () => {
    const person = await makeActor('influencer', { countryId: (await makeCountry({ allowed: false })).id });
    const { id } = await makeCampaign({ status: 'paused' }, { networks: ['tiktok'] });
    expect(await unmet(person, id)).toEqual(['open', 'network', 'country']);
    expect(await outcome(person, id)).toBe('campaign_not_active');
  });

  it('grants once: whoever joined has joined', async () => {
    const person = await makePublisher();
    const { id } = await makeCampaign();
    expect(await eligibility(person, id)).toMatchObject({ granted: true, joined: false });
    expect(await outcome(person, id)).toBe('joined');
    expect(await eligibility(person, id)).toMatchObject({ granted: false, joined: true });
    expect(await outcome(person, id)).toBe('already_joined');
  });

  it('refuses everybody while its organisation is suspended, and says why', async () => {
    const head = await makeActor('advertiser');
    const advertiserId = head.advertiserId ?? 0;
    const { id } = await makeCampaign({ advertiserId });
    const person = await makePublisher();
    const admin = await makeActor('admin');
    const actives = async () =>
      (await browseCampaigns(anonymous, { filter: 'active' })).some((campaign) => campaign.id === id);
    expect(await actives()).toBe(true);
    await setBan(admin, { userId: head.id, banned: true, reason: 'Fraud' });
    expect(await unmet(person, id)).toEqual(['open']);
    await expect(joinCampaign(person, id)).rejects.toMatchObject({
      code: 'campaign_not_active',
      message: expect.stringContaining('suspended'),
    });
    expect(await actives()).toBe(false);
    expect(await browseCampaign(id)).toMatchObject({ status: 'active', advertiserSuspended: true });
    await expect(
      createBrief(admin, { campaignId: id, title: 'One more', description: '' }),
    ).rejects.toMatchObject({ code: 'wrong_state', message: expect.stringContaining('suspended') });
    const waiting = await makeCampaign({ advertiserId, status: 'pending', participantsLimit: 1 });
    await expect(setCampaignStatus(admin, waiting.id, 'active')).rejects.toMatchObject({
      code: 'wrong_state',
      message: expect.stringContaining('suspended'),
    });
    await setBan(admin, { userId: head.id, banned: false });
    await setCampaignStatus(admin, waiting.id, 'active');
    expect(await outcome(person, id)).toBe('joined');
  });

  it('grants staff nothing, asks strangers to sign in and hides what is not shown', async () => {
    const { id } = await makeCampaign();
    for (const role of ['advertiser', 'admin'] as const) {
      expect(await unmet(await makeActor(role), id)).toContain('account');
    }
    await expect(eligibility(anonymous, id)).rejects.toMatchObject({ code: 'unauthorized' });
    for (const status of ['draft', 'pending', 'cancelled'] as const) {
      const hidden = await makeCampaign({ status });
      await expect(eligibility(await makePublisher(), hidden.id)).rejects.toMatchObject({
        code: 'not_found',
      });
    }
  });
});
