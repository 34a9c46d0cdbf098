import { and, eq, isNull } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { toFailure } from '@/db/failures';
import { advertisers, invoices, tasks } from '@/db/schema';
import { createAd, recordImpression, updateAd } from '@/features/ads';
import { changeSettings, coverOf, setCampaignStatus, updateCampaign } from '@/features/campaigns';
import { issueInvoice, payFromPrepaid, payInvoice } from '@/features/invoices';
import { joinCampaign } from '@/features/participations';
import { createBrief, leaveTask } from '@/features/tasks';
import { DAY_MS, dayOf } from '@/lib/dates';
import { seeded } from '@/lib/prng';
import { makeCampaign, makePublisher } from '@/testing/campaigns';
import {
  aParticipant,
  costOf,
  figuresOf,
  type ModelAd,
  type ModelCampaign,
  type ModelCover,
  newTask,
  promisedBy,
  reservedByAd,
  seatsTaken,
  spentBy,
  unbilled,
} from '@/testing/cover-model';
import { holds, money, pick, type Scene, type Step, taskIn } from '@/testing/cover-scene';
import { decisions } from '@/testing/cover-verbs';
import { makeActor, makeAdvertiser } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { livesMinutes, livesTimeout, playLives } from '@/testing/lives';
import { expectBooksBalanced } from '@/testing/money';
import { refund, topUp } from '.';

freshDatabase();

const sequences = Number(process.env.COVER_SEQUENCES ?? 200);
const steps = 12;

const holdsAd = (ad: ModelAd) => ad.spent + reservedByAd(ad);
const some = ({ below }: Scene, until: number) => 100 * (1 + below(until));

const makers: ((scene: Scene) => Promise<Step | undefined>)[] = [
  async (scene) => {
    const { id: advertiserId, admin, model } = scene;
    const bySeats = scene.below(2) === 0;
    const [rate, bonus] = [some(scene, 5), scene.below(2) * some(scene, 3)];
    const campaign: ModelCampaign = {
      id: 0,
      status: 'pending',
      budget: bySeats ? null : some(scene, 30),
      seats: bySeats ? 1 + scene.below(4) : null,
      rate,
      bonus,
      later: scene.below(2) === 0,
      briefs: [],
      tasks: [],
    };
    const { id } = await makeCampaign({
      advertiserId,
      status: 'pending',
      budget: campaign.budget && money(campaign.budget),
      participantsLimit: campaign.seats,
      postRate: money(rate),
      hasBonus: bonus > 0,
      promoReachBonus: money(bonus),
      bonusDays: campaign.later ? 14 : 0,
      maximumTaskCompleteHours: 72,
    });
    campaign.id = id;
    model.campaigns.push(campaign);
    return {
      name: 'activate',
      run: () => setCampaignStatus(admin, id, 'active'),
      apply: () => {
        campaign.status = 'active';
      },
      held: () => holds(campaign),
    };
  },
  async (scene) => {
    const campaign = pick(
      scene,
      scene.model.campaigns.filter(({ status }) => status === 'active'),
    );
    const person = pick(scene, scene.people);
    if (!campaign || !person) return;
    if (campaign.tasks.some((task) => task.person === person.id && task.state !== 'left')) return;
    const most = aParticipant(campaign);
    const full =
      campaign.budget === null
        ? seatsTaken(campaign) >= (campaign.seats ?? 0)
        : spentBy(campaign) + promisedBy(campaign) + most > campaign.budget;
    return {
      name: 'join',
      run: async () => {
        await joinCampaign(person, campaign.id);
        const rows = await db()
          .select({ id: tasks.id })
          .from(tasks)
          .where(and(eq(tasks.campaignId, campaign.id), eq(tasks.userId, person.id), isNull(tasks.leftAt)))
          .orderBy(tasks.id);
        const mine = campaign.tasks.filter((task) => task.person === person.id && task.id === 0);
        for (const [at, { id }] of rows.entries()) Object.assign(mine[at] ?? {}, { id });
      },
      apply: () => {
        for (const pays of [campaign.rate, ...campaign.briefs]) {
          campaign.tasks.push(newTask(person.id, pays, campaign.bonus));
        }
      },
      refused: full ? 'campaign_full' : undefined,
    };
  },
  async (scene) => {
    const [campaign, task] = taskIn(scene, 'pending', ({ sent }) => !sent);
    const person = scene.people.find(({ id }) => id === task?.person);
    if (!campaign || !task || !person) return;
    return {
      name: 'leave',
      run: () => leaveTask(person, task.id),
      apply: () => {
        task.state = 'left';
      },
    };
  },
  ...decisions,
  async ({ id: advertiserId, admin, model, ...scene }) => {
    const amount = unbilled(model);
    const to = dayOf(new Date());
    const from = dayOf(new Date(Date.now() - scene.count * DAY_MS));
    return {
      name: 'bill',
      run: async () => {
        const { id } = await issueInvoice(admin, { advertiserId, from, to });
        const waiting = model.invoices.find((invoice) => invoice.id === 0);
        if (waiting) waiting.id = id;
      },
      apply: () => {
        for (const { tasks } of model.campaigns) for (const task of tasks) task.billed = costOf(task);
        for (const ad of model.ads) ad.billed = ad.spent;
        if (model.prepaid >= amount) model.prepaid -= amount;
        else model.invoices.push({ id: 0, amount });
      },
      refused: amount === 0 ? 'wrong_state' : undefined,
    };
  },
  async (scene) => {
    const { model, admin, owner } = scene;
    const invoice = pick(scene, model.invoices);
    if (!invoice) return;
    const ahead = scene.below(2) === 0;
    return {
      name: ahead ? 'pay from prepaid' : 'pay',
      run: () => (ahead ? payFromPrepaid(owner, invoice.id) : payInvoice(admin, invoice.id)),
      apply: () => {
        model.invoices.splice(model.invoices.indexOf(invoice), 1);
        if (ahead) model.prepaid -= invoice.amount;
      },
      refused: ahead && model.prepaid < invoice.amount ? 'limit_reached' : undefined,
    };
  },
  async (scene) => {
    const amount = some(scene, 20);
    const transfer = { advertiserId: scene.id, amount: money(amount), reference: `in ${scene.count}` };
    return {
      name: 'top up',
      run: () => topUp(scene.admin, transfer),
      apply: () => {
        scene.model.prepaid += amount;
      },
    };
  },
  async (scene) => {
    const amount = some(scene, 20);
    const { prepaid, free } = figuresOf(scene.model);
    const transfer = { advertiserId: scene.id, amount: money(amount), reference: `out ${scene.count}` };
    return {
      name: 'refund',
      run: () => refund(scene.admin, transfer),
      apply: () => {
        scene.model.prepaid -= amount;
      },
      refused: amount > Math.min(prepaid, free) ? 'limit_reached' : undefined,
    };
  },
  async (scene) => {
    const { owner, model } = scene;
    const [budget, price] = [some(scene, 8), 30 + scene.below(100)];
    if (price > budget) return;
    const made = { title: 'Banner', content: 'Buy', budget: money(budget), pricePerView: money(price) };
    const { id } = await createAd(owner, made);
    const ad: ModelAd = { id, active: false, budget, price, spent: 0, billed: 0 };
    model.ads.push(ad);
    return activation(owner, ad);
  },
  async (scene) => {
    const ad = pick(scene, scene.model.ads);
    if (!ad || ad.spent >= ad.budget) return;
    if (!ad.active && ad.spent > 0) return activation(scene.owner, ad);
    if (!ad.active) return;
    return {
      name: 'pause an ad',
      run: () => updateAd(scene.owner, ad.id, { status: 'paused' }),
      apply: () => {
        ad.active = false;
      },
    };
  },
  async (scene) => {
    const ad = pick(scene, scene.model.ads);
    if (!ad) return;
    return {
      name: 'a view',
      run: () => recordImpression(ad.id, { token: null, userAgent: 'Firefox' }),
      apply: () => {
        if (ad.spent >= ad.budget) return;
        ad.spent += ad.price;
        if (ad.spent >= ad.budget) ad.active = false;
      },
    };
  },
  async (scene) => {
    const campaign = pick(
      scene,
      running(scene).filter(({ budget }) => budget !== null),
    );
    if (!campaign) return;
    const budget = some(scene, 40);
    const least = spentBy(campaign) + promisedBy(campaign);
    return {
      name: 'budget',
      run: () => updateCampaign(scene.owner, campaign.id, { budget: money(budget) }),
      apply: () => {
        campaign.budget = budget;
      },
      refused: budget < (campaign.budget ?? 0) && budget < least ? 'conflict' : undefined,
      held: () => holds(campaign),
    };
  },
  async (scene) => {
    const campaign = pick(
      scene,
      running(scene).filter(({ budget }) => budget === null),
    );
    if (!campaign) return;
    const seats = 1 + scene.below(5);
    return {
      name: 'seats',
      run: () => updateCampaign(scene.owner, campaign.id, { participantsLimit: seats }),
      apply: () => {
        campaign.seats = seats;
      },
      refused: seats < seatsTaken(campaign) ? 'conflict' : undefined,
      held: () => holds(campaign),
    };
  },
  async (scene) => {
    const campaign = pick(scene, running(scene));
    if (!campaign) return;
    const [rate, bonus] = [some(scene, 6), scene.below(2) * some(scene, 3)];
    const settings = { postRate: money(rate), hasBonus: bonus > 0, promoReachBonus: money(bonus) };
    return {
      name: 'terms',
      run: () => changeSettings(scene.owner, campaign.id, settings),
      apply: () => void Object.assign(campaign, { rate, bonus }),
      held: () => holds(campaign),
    };
  },
  async (scene) => {
    const campaign = pick(scene, running(scene));
    if (!campaign) return;
    const brief = { campaignId: campaign.id, title: 'More', description: 'More' };
    const people = [
      ...new Set(campaign.tasks.filter(({ state }) => state !== 'left').map(({ person }) => person)),
    ];
    const cost = people.length * (campaign.rate + campaign.bonus);
    const over =
      campaign.budget !== null &&
      cost > 0 &&
      spentBy(campaign) + promisedBy(campaign) + cost > campaign.budget;
    return {
      name: 'brief',
      run: async () => {
        const id = await createBrief(scene.owner, brief);
        const rows = await db()
          .select({ id: tasks.id, userId: tasks.userId })
          .from(tasks)
          .where(eq(tasks.briefId, id));
        for (const row of rows) {
          const task = campaign.tasks.find((each) => each.id === 0 && each.person === row.userId);
          if (task) task.id = row.id;
        }
      },
      apply: () => {
        campaign.briefs.push(campaign.rate);
        for (const person of people) {
          campaign.tasks.push(newTask(person, campaign.rate, campaign.bonus));
        }
      },
      refused: over ? 'limit_reached' : undefined,
      held: () => holds(campaign),
    };
  },
  async (scene) => {
    const campaign = pick(scene, running(scene));
    if (!campaign) return;
    const resumes = campaign.status === 'paused';
    const to = resumes ? 'active' : pick(scene, ['paused', 'paused', 'completed', 'cancelled'] as const);
    if (!to) return;
    return {
      name: to,
      run: () => setCampaignStatus(scene.owner, campaign.id, to),
      apply: () => {
        campaign.status = to;
      },
      held: () => holds(campaign),
    };
  },
  async (scene) => {
    const limit = some(scene, 60);
    return {
      name: 'limit',
      run: () =>
        db()
          .update(advertisers)
          .set({ maximumLimit: money(limit) })
          .where(eq(advertisers.id, scene.id)),
      apply: () => {
        scene.model.limit = limit;
      },
    };
  },
];

const running = ({ model }: Scene) =>
  model.campaigns.filter(({ status }) => status === 'active' || status === 'paused');

const activation = (owner: UserActor, ad: ModelAd): Step => ({
  name: 'activate an ad',
  run: () => updateAd(owner, ad.id, { status: 'active' }),
  apply: () => {
    ad.active = true;
  },
  held: () => holdsAd(ad),
});

/** Does one step on both sides and compares what is owed, reserved and free. */
async function take(scene: Scene, step: Step): Promise<void> {
  const { model } = scene;
  const kept = structuredClone(model);
  const before = step.held?.() ?? 0;
  step.apply();
  const short = (step.held?.() ?? 0) > before && figuresOf(model).free < 0;
  const expected = step.refused ?? (short ? 'limit_reached' : 'done');
  if (expected !== 'done') restore(model, kept);
  const outcome = await step.run().then(
    () => 'done',
    (error: unknown) => toFailure(error).code,
  );
  expect(outcome, step.name).toBe(expected);
  await compare(scene, step.name);
}

/** Takes back what a step made of the model, in place. */
function restore(model: ModelCover, kept: ModelCover): void {
  Object.assign(model, kept);
}

async function compare({ owner, id, model }: Scene, name: string): Promise<void> {
  const { owed, reserved, free, prepaid, cover } = await coverOf(owner, id);
  const cents = (amount: number) => Math.round(amount * 100);
  expect(
    { prepaid: cents(prepaid), owed: cents(owed), reserved: cents(reserved), free: cents(free) },
    name,
  ).toEqual(figuresOf(model));
  expect(cents(owed + reserved + free), name).toBe(cents(cover));
}

async function play(seed: number, admin: UserActor, people: UserActor[]): Promise<void> {
  const random = seeded(`cover ${seed}`);
  const { id } = await makeAdvertiser({ maximumLimit: 40 });
  const owner = await makeActor('advertiser', { advertiserId: id });
  const model: ModelCover = { limit: 4000, prepaid: 0, invoices: [], campaigns: [], ads: [] };
  const below = (until: number) => Math.floor(random() * until);
  const scene: Scene = { id, admin, owner, people, model, below, count: 0 };
  const [begin] = makers;
  for (let at = 0; at < steps; at++) {
    scene.count += 1;
    const maker = at === 0 ? begin : pick(scene, makers);
    const step = await maker?.(scene);
    if (step) await take(scene, step);
  }
}

it(
  `${sequences} random lives of an organisation: reserved, owed and free are what a plain model says`,
  async () => {
    const admin = await makeActor('admin');
    const people = await Promise.all(Array.from({ length: 4 }, () => makePublisher()));
    const played = await playLives({
      count: sequences,
      atOnce: 4,
      minutes: livesMinutes,
      live: (seed) => play(seed, admin, people),
    });
    expect(await db().$count(invoices)).toBeGreaterThan(0);
    await expectBooksBalanced();
    expect(played).toBe(sequences);
  },
  livesTimeout,
);
