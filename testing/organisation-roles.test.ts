import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { actorOfToken } from '@/auth/tokens';
import { toFailure } from '@/db/failures';
import { createAd, listAds, ownAd, removeAd, searchAds, updateAd } from '@/features/ads';
import { duplicateAd } from '@/features/ads/duplicate';
import { restoreAd } from '@/features/ads/remove';
import { findAdvertiser } from '@/features/advertisers';
import {
  changeSettings,
  createCampaign,
  deleteDraft,
  findCampaign,
  listCampaigns,
  postRegister,
  preRegister,
  restoreDraft,
  setCampaignStatus,
  stopTaking,
  takeAgain,
  updateCampaign,
} from '@/features/campaigns';
import {
  askHowToPay,
  cancelInvoice,
  creditInvoice,
  creditNoteById,
  creditNotesOf,
  invoiceById,
  invoicePayment,
  issueInvoice,
  listInvoices,
  payFromPrepaid,
  payInvoice,
} from '@/features/invoices';
import { coverForBilling, prepaidStatement, refund, topUp } from '@/features/prepaid';
import { assignLine, incomingLines, setAside, undoLine } from '@/features/receipts';
import { advertiserFinancials, campaignCosts, campaignTotals } from '@/features/stats';
import {
  approveTask,
  awardBonuses,
  createBrief,
  decideAppeal,
  listTasks,
  measureTask,
  payRuns,
  payTask,
  rejectTask,
  reopenTask,
  replyToAppeal,
  requestChanges,
  reviewTask,
  runPayments,
} from '@/features/tasks';
import type { OrganisationRole } from '@/nouns/users';
import { makeCampaign, makeParticipant } from './campaigns';
import { makeAdvertiser, makeToken, makeUser } from './factories';
import { freshDatabase } from './fresh-database';
import { makeTask } from './money';

freshDatabase();

const roles = ['owner', 'member', 'billing'] as const;
type Standing = OrganisationRole | 'none';

interface Verb {
  name: string;
  /** Who of an organisation may; everyone else is `forbidden`. */
  may: readonly OrganisationRole[];
  run: (actor: UserActor) => Promise<unknown>;
}

const work: OrganisationRole[] = ['owner', 'member'];
const money: OrganisationRole[] = ['owner', 'billing'];
const nobody = 2_000_000_000;
const noAd = randomUUID();
const transfer = { advertiserId: 1, amount: 1, reference: 'nothing' };

let actors: Record<Standing, UserActor>;
let campaignId: number;
let taskId: number;

beforeAll(async () => {
  const advertiserId = (await makeAdvertiser()).id;
  const tokenActor = async (values: Parameters<typeof makeUser>[1]) => {
    const user = await makeUser('advertiser', values);
    const actor = await actorOfToken(await makeToken(user.id));
    if (!actor) throw new Error('the token opens nothing');
    return actor;
  };
  const [owner, member, billing] = await Promise.all(
    roles.map((advertiserRole) => tokenActor({ advertiserId, advertiserRole })),
  );
  if (!owner || !member || !billing) throw new Error('no people');
  const gone = await tokenActor({ advertiserId });
  actors = { owner, member, billing, none: { ...gone, advertiserId: null, advertiserRole: null } };
  const campaign = await makeCampaign({ advertiserId });
  campaignId = campaign.id;
  const influencer = await makeUser('influencer');
  const participation = await makeParticipant(campaignId, influencer.id);
  taskId = (await makeTask(participation)).id;
});

const ad = { title: 'Banner', content: 'Buy', budget: 10, pricePerView: 0.01 };
const plan = () => ({
  advertiserId: actors.owner.advertiserId ?? 0,
  name: 'Spring',
  tagline: 'A tagline',
  description: '<p>What to do</p>',
  hashtags: [],
  networks: ['instagram' as const],
  categories: [],
  dateEnd: new Date(Date.now() + 86_400_000),
  currency: 'USD',
});

/** What is not there is asked for, so that a verb that lets somebody in fails later, and changes nothing. */
const verbs: Verb[] = [
  { name: 'campaigns.create', may: work, run: (actor) => createCampaign(actor, plan()) },
  {
    name: 'campaigns.update',
    may: work,
    run: (actor) => updateCampaign(actor, campaignId, { tagline: 'Another' }),
  },
  {
    name: 'campaigns.settings',
    may: work,
    run: (actor) => changeSettings(actor, campaignId, { hasBonus: false }),
  },
  { name: 'campaigns.status', may: work, run: (actor) => setCampaignStatus(actor, campaignId, 'active') },
  { name: 'campaigns.delete', may: work, run: (actor) => deleteDraft(actor, nobody) },
  { name: 'campaigns.restore', may: work, run: (actor) => restoreDraft(actor, nobody) },
  { name: 'campaigns.pre_register', may: work, run: (actor) => preRegister(actor, nobody) },
  { name: 'campaigns.post_register', may: work, run: (actor) => postRegister(actor, nobody) },
  { name: 'campaigns.stop_taking', may: work, run: (actor) => stopTaking(actor, nobody) },
  { name: 'campaigns.take_again', may: work, run: (actor) => takeAgain(actor, nobody) },
  {
    name: 'tasks.brief',
    may: work,
    run: (actor) => createBrief(actor, { campaignId: nobody, title: 'More', description: 'More' }),
  },
  { name: 'tasks.approve', may: work, run: (actor) => approveTask(actor, nobody) },
  { name: 'tasks.reject', may: work, run: (actor) => rejectTask(actor, nobody) },
  { name: 'tasks.pay', may: work, run: (actor) => payTask(actor, nobody) },
  { name: 'tasks.pay_run', may: work, run: (actor) => runPayments(actor, { taskIds: [nobody] }) },
  { name: 'tasks.pay_runs', may: roles, run: (actor) => payRuns(actor) },
  { name: 'tasks.review', may: work, run: (actor) => reviewTask(actor, nobody) },
  { name: 'tasks.reopen', may: work, run: (actor) => reopenTask(actor, nobody) },
  {
    name: 'tasks.request-changes',
    may: work,
    run: (actor) => requestChanges(actor, nobody, { reason: 'The label' }),
  },
  { name: 'tasks.bonus', may: work, run: (actor) => awardBonuses(actor, nobody, { reach: 1 }) },
  { name: 'tasks.appeal-reply', may: work, run: (actor) => replyToAppeal(actor, nobody, 'No') },
  {
    name: 'tasks.overturn',
    may: [],
    run: (actor) => decideAppeal(actor, nobody, { overturn: true, reason: 'Yes' }),
  },
  { name: 'tasks.measure', may: work, run: (actor) => measureTask(actor, nobody, { reach: 1 }) },
  { name: 'ads.create', may: work, run: (actor) => createAd(actor, ad) },
  { name: 'ads.duplicate', may: work, run: (actor) => duplicateAd(actor, noAd) },
  { name: 'ads.update', may: work, run: (actor) => updateAd(actor, noAd, { title: 'Another' }) },
  { name: 'ads.delete', may: work, run: (actor) => removeAd(actor, noAd) },
  { name: 'ads.restore', may: work, run: (actor) => restoreAd(actor, noAd) },
  { name: 'invoices.list', may: money, run: (actor) => listInvoices(actor) },
  { name: 'invoices.read', may: money, run: (actor) => invoiceById(actor, nobody) },
  { name: 'invoices.payment', may: money, run: (actor) => invoicePayment(actor, nobody) },
  {
    name: 'invoices.issue',
    may: [],
    run: (actor) => issueInvoice(actor, { advertiserId: 1, from: '2026-01-01', to: '2026-01-31' }),
  },
  { name: 'invoices.pay', may: [], run: (actor) => payInvoice(actor, nobody) },
  { name: 'invoices.pay_from_prepaid', may: money, run: (actor) => payFromPrepaid(actor, nobody) },
  { name: 'invoices.ask-how-to-pay', may: money, run: (actor) => askHowToPay(actor, nobody) },
  { name: 'receipts.list', may: [], run: (actor) => incomingLines(actor, 'waiting') },
  { name: 'receipts.assign', may: [], run: (actor) => assignLine(actor, nobody, { invoice: 'FAN-1' }) },
  { name: 'receipts.set_aside', may: [], run: (actor) => setAside(actor, nobody, 'why') },
  { name: 'receipts.undo', may: [], run: (actor) => undoLine(actor, nobody) },
  { name: 'prepaid.top_up', may: [], run: (actor) => topUp(actor, transfer) },
  { name: 'prepaid.refund', may: [], run: (actor) => refund(actor, transfer) },
  {
    name: 'prepaid.read',
    may: money,
    run: (actor) =>
      prepaidStatement(actor, actors.owner.advertiserId ?? 0, { from: '2026-01-01', to: '2026-01-31' }),
  },
  {
    name: 'cover.read',
    may: money,
    run: (actor) => coverForBilling(actor, actors.owner.advertiserId ?? 0),
  },
  {
    name: 'invoices.credit',
    may: [],
    run: (actor) => creditInvoice(actor, { invoiceId: nobody, reason: 'mistake' }),
  },
  { name: 'invoices.credit_note', may: money, run: (actor) => creditNoteById(actor, nobody) },
  {
    name: 'invoices.credit_notes',
    may: money,
    run: (actor) => creditNotesOf(actor, actors.owner.advertiserId ?? 0),
  },
  { name: 'invoices.cancel', may: [], run: (actor) => cancelInvoice(actor, nobody) },
  { name: 'campaigns.read', may: roles, run: (actor) => findCampaign(actor, campaignId) },
  { name: 'campaigns.list', may: roles, run: async (actor) => listCampaigns(actor) },
  { name: 'campaigns.costs', may: roles, run: (actor) => campaignCosts(actor, campaignId) },
  { name: 'campaigns.totals', may: roles, run: (actor) => campaignTotals(actor) },
  { name: 'tasks.list', may: roles, run: async (actor) => listTasks(actor) },
  {
    name: 'advertisers.read',
    may: roles,
    run: (actor) => findAdvertiser(actor, actors.owner.advertiserId ?? 0),
  },
  {
    name: 'advertisers.financials',
    may: roles,
    run: (actor) => advertiserFinancials(actor, actors.owner.advertiserId ?? 0),
  },
];

/** How a verb ended: `forbidden`, or `in` when its door was open, whatever came then. */
async function verdict({ run }: Verb, who: Standing): Promise<string> {
  try {
    await run(actors[who]);
    return 'in';
  } catch (error) {
    const { code } = toFailure(error);
    if (code === 'internal') throw error;
    return code === 'forbidden' ? code : 'in';
  }
}

describe.each(verbs)('$name', (verb) => {
  test.each(roles)('as %s', async (role) => {
    expect(await verdict(verb, role)).toBe(verb.may.includes(role) ? 'in' : 'forbidden');
  });

  test.runIf(verb.may === work)('as an owner who has not confirmed their address', async () => {
    const unconfirmed: UserActor = { ...actors.owner, active: false };
    await expect((async () => verb.run(unconfirmed))()).rejects.toMatchObject({
      code: 'forbidden',
      message: 'Confirm your email address first.',
    });
  });

  test('as somebody who left the organisation', async () => {
    expect(await verdict(verb, 'none')).toBe('forbidden');
  });
});

test('everybody sees their own ads, also after their role became another', async () => {
  const { id } = await createAd(actors.owner, ad);
  const now: UserActor = { ...actors.owner, advertiserRole: 'billing' };
  expect((await ownAd(now, id)).id).toBe(id);
  expect((await listAds(now)).map((each) => each.id)).toContain(id);
  expect(await searchAds(now, { from: '2026-01-01', to: '2026-01-02' })).not.toEqual([]);
  await expect(updateAd(now, id, { title: 'Another' })).rejects.toMatchObject({ code: 'forbidden' });
});

test('the task stands as it was', async () => {
  expect((await listTasks(actors.owner)).find(({ id }) => id === taskId)?.status).toBe('pending');
});
