import { composeIBAN } from 'ibantools';
import { payoutMethods, payouts } from '@/db/schema';
import { keepAccount } from '@/db/sealed-accounts';
import { PayoutAccount } from '@/nouns/payouts';
import { payoutFailureReasons } from './data/texts';
import { insertRows, numbered } from './insert';
import type { People, Person } from './people';
import type { Random } from './random';
import type { Task } from './task-life';
import { after, DAY, type World } from './world';

type Status = 'requested' | 'approved' | 'sent' | 'failed' | 'cancelled';

export type Payout = typeof payouts.$inferInsert & {
  id: number;
  status: Status;
  createdAt: Date;
  updatedAt: Date;
  approvedAt?: Date | null;
};

const towns = [
  ['10115', 'Berlin'],
  ['20095', 'Hamburg'],
  ['50667', 'Köln'],
  ['80331', 'München'],
] as const;

/** Where the money of one person goes: to a bank code that no bank has. */
function accountOf(world: World, person: Person): PayoutAccount {
  const random = world.random(`payout-method/${person.id}`);
  const end = random.int(1000, 9999);
  if (!random.chance(0.75)) return { kind: 'paypal', email: `${person.username}@people.example` };
  const [postcode, town] = random.pick(towns);
  const iban = composeIBAN({
    countryCode: 'DE',
    bban: `99999999${String(person.id).padStart(6, '0')}${end}`,
  });
  const address = {
    street: 'Beispielweg',
    building: String(random.int(1, 90)),
    postcode,
    town,
    country: 'DE',
  };
  return PayoutAccount.parse({ kind: 'sepa', name: person.name, iban, ...address });
}

/** The ways to be paid of those who asked for money, saved a day before they did so first. */
async function seedMethods(world: World, people: Person[], rows: Payout[]): Promise<void> {
  const first = new Map<number, Payout>();
  for (const row of rows) if (!first.has(row.userId)) first.set(row.userId, row);
  await insertRows(
    payoutMethods,
    people.flatMap((person) => {
      const asked = first.get(person.id);
      if (!asked) return [];
      const createdAt = after(asked.createdAt, -DAY);
      const { kind, sealed, fingerprint } = keepAccount(accountOf(world, person));
      return [{ userId: person.id, kind, sealed, fingerprint, createdAt }];
    }),
  );
}

/** Whole units of money: what everyone earned, and what of it they asked for. */
interface Wallet {
  person: Person;
  currency: string;
  earned: { at: number; amount: number }[];
}

function wallets(tasks: Task[]): Wallet[] {
  const byOwner = new Map<string, Wallet>();
  for (const task of tasks) {
    const person = task.participation?.person;
    if (!task.paidAt || !person) continue;
    const { currency } = task.campaign.plan;
    const key = `${person.id} ${currency}`;
    const wallet = byOwner.get(key) ?? { person, currency, earned: [] };
    // Only whole units are drawn from a wallet, so the cents of bonuses stay in it.
    const bonus = (task.bonusReach ?? 0) + (task.bonusEngagementRate ?? 0) + (task.bonusBestPost ?? 0);
    wallet.earned.push({ at: task.paidAt.getTime(), amount: Math.floor((task.postPayment ?? 0) + bonus) });
    byOwner.set(key, wallet);
  }
  for (const { earned } of byOwner.values()) earned.sort((one, other) => one.at - other.at);
  return [...byOwner.values()].sort(
    (one, other) => one.person.id - other.person.id || one.currency.localeCompare(other.currency),
  );
}

/** Withdrawals in every state: most were sent, the latest still wait. */
export async function seedPayouts(world: World, people: People, tasks: Task[]): Promise<Payout[]> {
  const drafts = wallets(tasks).flatMap((wallet) => {
    const { person } = wallet;
    const random = world.random(`payouts/${person.id}/${wallet.currency}`);
    const hers = person === people.maya;
    if (!hers && (person.status !== 'active' || random.chance(0.45))) return [];
    return withdraw(world, people, random, wallet, hers ? 40 : random.pick([50, 80, 120]));
  });
  const rows: Payout[] = numbered(drafts, ({ createdAt }) => createdAt);
  await insertRows(payouts, rows);
  await seedMethods(world, people.influencers, rows);
  for (const row of rows) tellHistory(world, people, row);
  return rows;
}

function withdraw(
  world: World,
  { admin, maya }: People,
  random: Random,
  { person, currency, earned }: Wallet,
  least: number,
): Omit<Payout, 'id'>[] {
  const rows: Omit<Payout, 'id'>[] = [];
  const { kind, label: method, sealed, fingerprint } = keepAccount(accountOf(world, person));
  const account = { kind, method, sealed, fingerprint };
  const now = world.today.getTime();
  let balance = 0;
  let free = 0;
  for (const { at, amount } of earned) {
    balance += amount;
    if (balance < least || at < free) continue;
    const created = at + random.float(0.2, 3, 4) * DAY;
    if (created >= now) break;
    const taken = person === maya ? Math.floor(balance * 0.8) : balance;
    const outcome = random.weighted({ sent: 88, failed: 7, cancelled: 5 });
    const approved = created + random.float(0.3, 2.2, 4) * DAY;
    const settled = outcome === 'cancelled' ? approved : approved + random.float(0.5, 2.5, 4) * DAY;
    const status: Status = approved >= now ? 'requested' : settled >= now ? 'approved' : outcome;
    const updated = status === 'requested' ? created : status === 'approved' ? approved : settled;
    if (status !== 'failed' && status !== 'cancelled') balance -= taken;
    // Nobody asks again before the last request is settled.
    free = settled;
    rows.push({
      userId: person.id,
      amount: taken,
      currency,
      ...account,
      status,
      reason: status === 'failed' ? random.pick(payoutFailureReasons) : null,
      handledBy: status === 'requested' || status === 'cancelled' ? null : admin.id,
      sentAt: status === 'sent' ? new Date(Math.round(settled)) : null,
      createdAt: new Date(Math.round(created)),
      updatedAt: new Date(Math.round(updated)),
      approvedAt: status === 'requested' || status === 'cancelled' ? null : new Date(Math.round(approved)),
    });
  }
  if (person === maya && free < now - DAY && balance > 10) {
    const createdAt = world.ago(0.6);
    const amount = Math.floor(balance / 2);
    const status = 'requested';
    rows.push({ userId: person.id, amount, currency, ...account, status, createdAt, updatedAt: createdAt });
  }
  return rows;
}

function tellHistory(world: World, { admin }: People, payout: Payout): void {
  const { id, userId, status, amount, currency, reason, createdAt, approvedAt, updatedAt } = payout;
  const subject = ['payout', id] as const;
  world.tell('payouts.request', subject, userId, createdAt, { amount, currency });
  world.tell('payouts.approved', subject, admin.id, approvedAt, { reason: null });
  if (status === 'sent' || status === 'failed') {
    world.tell(`payouts.${status}`, subject, admin.id, updatedAt, { reason: reason ?? null });
  }
  if (status === 'cancelled') world.tell('payouts.cancel', subject, userId, updatedAt);
}
