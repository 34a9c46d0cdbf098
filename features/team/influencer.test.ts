import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as invoicesRoute from '@/app/api/advertiser/invoices/route';
import * as adRoute from '@/app/v1/ads/[id]/route';
import { platform, type UserActor } from '@/auth/actor';
import { accountById, toActor } from '@/auth/users';
import { createAd, ownAd, recordImpression, updateAd } from '@/features/ads';
import { findAdvertiser, updateBilling } from '@/features/advertisers';
import { createCampaign, listCampaigns } from '@/features/campaigns';
import { invoiceById, issueMonth, listInvoices, nextInvoice } from '@/features/invoices';
import { joinCampaign } from '@/features/participations';
import { ownTasks } from '@/features/tasks';
import { makeCampaign, makePublisher } from '@/testing/campaigns';
import { makeActor, makeToken, unique } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { call } from '@/testing/http';
import { expectBooksBalanced, race } from '@/testing/money';
import { refused } from '@/testing/refused';
import { leaveTeam, listMembers, openOrganisation } from '.';

freshDatabase();
afterAll(expectBooksBalanced);

const draft = { title: 'Banner', content: 'Buy', budget: 10, pricePerView: 0.25 };
const view = { token: null, userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Gecko Firefox/150.0' };
const values = () => ({
  name: unique('Maya Moves'),
  email: `${unique('bills')}@maya.example`,
  currency: 'USD',
});

const again = async (user: UserActor): Promise<UserActor> => {
  const account = await accountById(user.id);
  if (!account) throw new Error('no account');
  return toActor(account, 'session');
};

describe('an ad is activated for an organisation that pays', () => {
  it('so that an influencer without one may draft, and is refused with 403', async () => {
    const influencer = await makeActor('influencer');
    const token = await makeToken(influencer.id);
    const { id } = await createAd(influencer, draft);
    const patch = (body: object) => call(adRoute.PATCH, 'PATCH', { token, body, params: { id } });
    const { status, json } = await patch({ status: 'active' });
    expect([status, json.error.code]).toEqual([403, 'forbidden']);
    expect((await patch({ title: 'Still mine' })).status).toBe(200);
    expect((await ownAd(influencer, id)).status).toBe('draft');
    const admin = await makeActor('admin');
    const own = await createAd(admin, draft);
    await expect(updateAd(admin, own.id, { status: 'active' })).rejects.toEqual(refused('forbidden'));
  });

  it('which an influencer opens, and it is billed for what their drafts were charged before', async () => {
    const influencer = await makePublisher();
    const { id } = await createAd(influencer, draft);
    for (let hit = 0; hit < 3; hit++) await recordImpression(id, view);
    const organisation = await openOrganisation(influencer, {
      ...values(),
      legalName: 'Maya Ltd',
      taxId: '7',
    });
    const maya = await again(influencer);
    expect(maya).toMatchObject({ role: 'influencer', advertiserId: organisation, advertiserRole: 'owner' });
    expect(await findAdvertiser(maya, organisation)).toMatchObject({ legalName: 'Maya Ltd', taxId: '7' });
    expect(await updateAd(maya, id, { status: 'active' })).toMatchObject({ status: 'active' });
    await recordImpression(id, view);
    expect(await nextInvoice(maya, organisation)).toMatchObject({ total: 1 });
    const month = { from: '2026-01-01', to: '2099-12-31' };
    const [issued] = (await issueMonth(platform, month)).issued;
    expect(await invoiceById(maya, issued?.id ?? 0)).toMatchObject({ amount: 1, billedName: 'Maya Ltd' });
    expect(await listInvoices(maya)).toHaveLength(1);
  });

  it('and no view is lost between the two, however many come while it is opened', async () => {
    const influencer = await makeActor('influencer');
    const { id } = await createAd(influencer, { ...draft, budget: 1000 });
    await recordImpression(id, view);
    const views = Array.from({ length: 40 }, () => () => recordImpression(id, view));
    await race([...views, () => openOrganisation(influencer, values()), ...views]);
    const maya = await again(influencer);
    expect(await nextInvoice(maya, maya.advertiserId ?? 0)).toMatchObject({ total: 20.25 });
    await expectBooksBalanced();
  });
});

describe('an influencer with an organisation', () => {
  let maya: UserActor;
  beforeAll(async () => {
    const influencer = await makePublisher();
    await openOrganisation(influencer, values());
    maya = await again(influencer);
  });

  it('runs ads, pays for them, and has a team', async () => {
    const advertiserId = maya.advertiserId ?? 0;
    expect(await listMembers(maya)).toMatchObject([{ id: maya.id, role: 'owner' }]);
    await updateBilling(maya, advertiserId, { ...values(), legalName: 'Maya', address: '', taxId: '' });
    expect(await listInvoices(maya, { advertiserId })).toEqual([]);
    await expect(leaveTeam({ ...maya, advertiserRole: 'member' })).resolves.toBeUndefined();
    await openOrganisation(await again(maya), values());
    maya = await again(maya);
  });

  it('joins campaigns as before, and runs none', async () => {
    await joinCampaign(maya, (await makeCampaign()).id);
    expect(await ownTasks(maya)).toHaveLength(1);
    expect(() => listCampaigns(maya)).toThrow('Your role does not allow this');
    const plan = { advertiserId: maya.advertiserId ?? 0, name: 'Mine', tagline: 'Mine', description: 'Mine' };
    const lists = { hashtags: [], networks: [], categories: [], currency: 'USD', dateEnd: new Date() };
    await expect(createCampaign(maya, { ...plan, ...lists })).rejects.toEqual(refused('forbidden'));
  });

  it('has no door to the Backend operations', async () => {
    const token = await makeToken(maya.id);
    const body = { advertiser_id: maya.advertiserId };
    expect((await call(invoicesRoute.POST, 'POST', { token, body })).status).toBe(403);
  });
});
