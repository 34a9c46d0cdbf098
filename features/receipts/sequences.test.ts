import { inArray } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { toFailure } from '@/db/failures';
import { bankStatementLines } from '@/db/schema';
import { invoiceById, payFromPrepaid, payInvoice } from '@/features/invoices';
import { importStatement } from '@/features/payouts';
import { seeded } from '@/lib/prng';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { livesMinutes, livesTimeout, playLives } from '@/testing/lives';
import { expectBooksBalanced } from '@/testing/money';
import { type BankTransfer, payer, statement } from '@/testing/receipts';
import { assignLine, setAside, undoLine } from '.';

freshDatabase();

const sequences = Number(process.env.RECEIPT_SEQUENCES ?? 20);
const steps = 12;

/** Refusals that a step by chance may meet; anything else is a fault. */
const expected = ['wrong_state', 'limit_reached'];

/** Does a step, which may be refused; one that met a lock for too long is tried again, as often as a machine is that slow. */
async function attempt(step: () => Promise<unknown>, tries = 10): Promise<void> {
  try {
    await step();
  } catch (error) {
    const { code } = toFailure(error);
    if (code === 'unavailable' && tries > 1) return attempt(step, tries - 1);
    if (!expected.includes(code)) throw error;
  }
}

async function live(seed: number, admins: UserActor[]): Promise<void> {
  const random = seeded(`receipts ${seed}`);
  const below = (until: number) => Math.floor(random() * until);
  const pick = <T>(items: readonly T[]): T | undefined => items[below(items.length)];
  const { id: advertiserId, reference, bill } = await payer();
  const admin = () => pick(admins) as UserActor;
  const billed: { id: number; reference: string }[] = [];
  const sent: (BankTransfer & { bank: string })[] = [];
  let last = '';

  /** A transfer as somebody makes it: of an invoice, exactly, in part or too much, or ahead, or without a word. */
  const transfer = async (): Promise<BankTransfer> => {
    const bank = `${seed}-${sent.length}`;
    const invoice = pick(billed);
    const open = invoice ? (await invoiceById(admin(), invoice.id)).open : 0;
    const cents =
      pick([Math.round(open * 100), 1 + below(3000), Math.round(open * 100) + 1 + below(500)]) || 100;
    const names = pick([invoice?.reference, invoice?.reference, reference, undefined]);
    const one = {
      amount: (cents / 100).toFixed(2),
      bank,
      ...(below(2) ? { reference: names } : { text: names ?? 'hello' }),
    };
    sent.push(one);
    return one;
  };
  const file = async () => {
    const again = Array.from({ length: below(3) }, () => pick(sent)).filter((each) => each !== undefined);
    last = statement(...new Set([...again, await transfer(), ...(below(2) ? [await transfer()] : [])]));
    return last;
  };
  const lines = () =>
    db()
      .select({ id: bankStatementLines.id, amount: bankStatementLines.amount })
      .from(bankStatementLines)
      .where(inArray(bankStatementLines.reference, ['', ...sent.map(({ bank }) => bank)]));
  const line = async () => pick(await lines())?.id ?? 0;
  const take = (text: string) => importStatement(admin(), text);
  const issue = async () => {
    billed.push(await bill((1 + below(5000)) / 100));
  };

  const makers: (() => Promise<unknown>)[] = [
    issue,
    async () => take(await file()),
    async () => take(await file()),
    async () => (last ? take(last) : undefined),
    async () => payInvoice(admin(), pick(billed)?.id ?? 0),
    async () => payFromPrepaid(admin(), pick(billed)?.id ?? 0),
    async () => undoLine(admin(), await line()),
    async () =>
      assignLine(admin(), await line(), below(2) ? { advertiserId } : { invoice: pick(billed)?.reference }),
    async () => setAside(admin(), await line(), 'Nobody knows'),
    async () => {
      const [one, other, target, invoice] = [await file(), await file(), await line(), pick(billed)?.id ?? 0];
      await Promise.all(
        [
          () => take(one),
          () => take(one),
          () => take(other),
          () => payInvoice(admin(), invoice),
          ...(target
            ? [() => undoLine(admin(), target), () => assignLine(admin(), target, { advertiserId })]
            : []),
        ].map(attempt),
      );
    },
  ];
  await issue();
  await take(await file());
  for (let at = 0; at < steps; at++) {
    const step = pick(makers);
    if (step) await attempt(step);
  }
  // Whatever was sent is known once, at its amount.
  const known = await lines();
  expect(known).toHaveLength(sent.length);
  const cents = (sum: number, amount: number) => sum + Math.round(amount * 100);
  expect(known.map(({ amount }) => amount ?? 0).reduce(cents, 0)).toBe(
    sent.map(({ amount }) => Number(amount)).reduce(cents, 0),
  );
}

it(
  `${sequences} random lives of invoices and transfers leave the books at zero`,
  async () => {
    const admins = await Promise.all([1, 2, 3].map(() => makeActor('admin')));
    const played = await playLives({
      count: sequences,
      atOnce: 3,
      minutes: livesMinutes,
      live: (seed) => live(seed, admins),
    });
    await expectBooksBalanced();
    expect(played).toBe(sequences);
  },
  livesTimeout,
);
