import { sql } from 'drizzle-orm';
import { type Actor, requireActive, requireProof, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { type KeptAccount, keepAccount } from '@/db/sealed-accounts';
import { recordAudit } from '@/features/audit';
import { notify, subjectOf } from '@/features/notifications';
import { momentText } from '@/lib/dates';
import { Failure } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { formatMoney, requirePayable } from '@/nouns/money';
import { describedAccount, minimumPayout } from '@/nouns/payouts';
import { heldUntil } from './hold';
import { postPayout } from './postings';
import { walletOf } from './reads/payouts';

export interface PayoutRequest {
  amount: number;
  /** Where the money goes, in the user's words. */
  method: string;
  /** Needed only when the wallet holds several currencies. */
  currency?: string;
}

const wrong = (field: string, message: string) =>
  new Failure('invalid', `${field} ${message}.`, { fields: { [field]: message } });

/** The currency asked for, or the only one the wallet holds. */
async function chooseCurrency(actor: Actor, currency: string | undefined): Promise<string> {
  if (currency !== undefined) return currency;
  const held = await walletOf(actor);
  if (held.length > 1) throw wrong('currency', 'is needed: your wallet holds several');
  const [only] = held;
  if (!only) throw new Failure('limit_reached', 'Your wallet is empty.');
  return only.currency;
}

/**
 * Asks for money from the acting user's own wallet to an account they describe in words; it leaves the wallet at once and
 * waits for staff. The wallet is locked meanwhile, so that requests at the same time never take more than it holds. Returns
 * the payout's id. `limit_reached` beyond the balance, `invalid` below the minimum of 1.00 or finer than the currency can
 * be paid.
 */
export async function requestPayout(actor: Actor, { method, ...request }: PayoutRequest): Promise<number> {
  // Words that describe an account are one that nobody saved before.
  const user = requireProof(requireActive(actor));
  return askFor(user, { ...request, account: keepAccount(describedAccount(method)) });
}

/** The same, to an account as tables keep it, for an actor that the calling verb has authorised. */
export async function askFor(
  user: UserActor,
  {
    amount,
    currency,
    account: { kind, label, sealed, fingerprint },
    methodId = null,
  }: Omit<PayoutRequest, 'method'> & { account: KeptAccount; methodId?: number | null },
): Promise<number> {
  if (amount < minimumPayout) throw wrong('amount', `must be at least ${minimumPayout}`);
  const owner = `user:${user.id}`;
  return transaction(async () => {
    const chosen = await chooseCurrency(user, currency);
    requirePayable(chosen, { amount });
    await db().execute(sql`
      select 1 from ledger_accounts where kind = 'wallet' and owner = ${owner} and currency = ${chosen}
      for no key update`);
    const [payout] = await db().execute<{ id: number; held: string | null }>(sql`
      insert into payouts (user_id, amount, currency, kind, method, sealed, fingerprint, method_id, held_until)
      select ${user.id}, ${amount}::numeric(20,6), ${chosen}, ${kind}::payout_method_kind, ${label}, ${sealed},
        ${fingerprint}, ${methodId}::int, ${heldUntil(user.id, fingerprint)}
      where ${amount}::numeric(20,6) <= (
        select coalesce(-sum(entry.amount), 0) from ledger_accounts account
        join ledger_entries entry on entry.account_id = account.id
        where account.kind = 'wallet' and account.owner = ${owner} and account.currency = ${chosen})
      returning id, case when held_until > now() then held_until end::text as held`);
    if (!payout) {
      const held = (await walletOf(user)).find((each) => each.currency === chosen)?.amount ?? 0;
      throw new Failure('limit_reached', `Your wallet holds ${formatMoney(held, { currency: chosen })}.`);
    }
    await postPayout({ id: payout.id, userId: user.id, currency: chosen }, 'requested');
    const subject = { type: 'payout', id: payout.id };
    await recordAudit(user, 'payouts.request', subject, { amount, currency: chosen });
    // Adding a method told them already.
    if (payout.held && methodId === null) await tellOfNewAccount(user.id, label, new Date(payout.held));
    return payout.id;
  });
}

const tellOfNewAccount = (userId: number, label: string, until: Date) =>
  notify({
    userId,
    type: 'security',
    subject: subjectOf('Payout to another account', label),
    message: `You asked for a payout to ${label}, which is another account than before. We hold it until ${momentText(until)}. If it was not you, take it back and change your password now.`,
    link: addresses.payouts,
  });
