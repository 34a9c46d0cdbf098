import { and, count, desc, eq, isNull, sql } from 'drizzle-orm';
import { type Actor, requireActive, requireProof, requireRole, requireUser } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { payoutMethods, users } from '@/db/schema';
import { type KeptAccount, keepAccount, openAccount } from '@/db/sealed-accounts';
import { recordAudit } from '@/features/audit';
import { notify, subjectOf } from '@/features/notifications';
import { momentText } from '@/lib/dates';
import { Failure, found } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import {
  accountHolder,
  accountLabel,
  bankCountry,
  type PayoutAccount,
  type PayoutMethodKind,
} from '@/nouns/payouts';
import { heldUntil } from './hold';
import { askFor, type PayoutRequest } from './request';

/** More than anyone needs, so that nobody fills the list. */
const MOST_METHODS = 5;

/** A saved way to be paid as its owner sees it again: masked. */
export interface PayoutMethod {
  id: number;
  kind: PayoutMethodKind;
  /** E.g. `Bank transfer, •••• 1332`. */
  label: string;
  /** In which country the bank is. */
  country?: string;
  /** Whose bank account it is. */
  holder: string | null;
  /** Until when payouts to it are not approved; null once they may be. */
  heldUntil: Date | null;
  createdAt: Date;
}

const own = (userId: number) => and(eq(payoutMethods.userId, userId), isNull(payoutMethods.removedAt));

/** The acting user's saved ways to be paid, newest first. */
export async function payoutMethodsOf(actor: Actor): Promise<PayoutMethod[]> {
  const { id } = requireUser(actor);
  const rows = await db().select().from(payoutMethods).where(own(id)).orderBy(desc(payoutMethods.id));
  const now = new Date();
  return rows.map((row) => {
    const account = openAccount(row.sealed);
    return {
      id: row.id,
      kind: row.kind,
      label: accountLabel(account),
      country: bankCountry(account),
      holder: accountHolder(account),
      heldUntil: row.heldUntil && row.heldUntil > now ? row.heldUntil : null,
      createdAt: row.createdAt,
    };
  });
}

/** What was described in words gives way to the same account with its fields. */
async function replaceDescribed(userId: number, { kind, fingerprint }: KeptAccount): Promise<void> {
  if (kind === 'other') return;
  await db()
    .update(payoutMethods)
    .set({ removedAt: sql`now()` })
    .where(and(own(userId), eq(payoutMethods.kind, 'other'), eq(payoutMethods.fingerprint, fingerprint)));
}

/**
 * Saves a way for the acting influencer to be paid, and warns them of it. Payouts to another account than before are held
 * for some hours. `conflict` when it is there already, `limit_reached` beyond five.
 */
export async function addPayoutMethod(actor: Actor, account: PayoutAccount): Promise<{ id: number }> {
  requireRole(actor, 'influencer');
  const user = requireProof(requireActive(actor));
  return transaction(async () => {
    const kept = keepAccount(account);
    // One after another, so that the limit holds when several arrive at once.
    await db().select({ id: users.id }).from(users).where(eq(users.id, user.id)).for('no key update');
    await replaceDescribed(user.id, kept);
    const [held] = await db().select({ count: count() }).from(payoutMethods).where(own(user.id));
    if ((held?.count ?? 0) >= MOST_METHODS) {
      throw new Failure('limit_reached', `You have ${MOST_METHODS} payout methods. Remove one first.`);
    }
    const { kind, sealed, fingerprint, label } = kept;
    const [row] = await db()
      .insert(payoutMethods)
      .values({ userId: user.id, kind, sealed, fingerprint, heldUntil: heldUntil(user.id, fingerprint) })
      .onConflictDoNothing()
      .returning({ id: payoutMethods.id, heldUntil: payoutMethods.heldUntil });
    if (!row) throw new Failure('conflict', 'You have saved this account already.');
    await recordAudit(user, 'payouts.add_method', { type: 'user', id: user.id }, { methodId: row.id, kind });
    const hold = row.heldUntil ? ` Payouts to it are held until ${momentText(row.heldUntil)}.` : '';
    await tell(user.id, 'Payout method added', label, `was added to your payout methods.${hold}`);
    return { id: row.id };
  });
}

/** To the address of the account, which no one who changes where its money goes can change. */
const tell = (userId: number, what: string, label: string, happened: string) =>
  notify({
    userId,
    type: 'security',
    subject: subjectOf(what, label),
    message: `${label} ${happened} If it was not you, change your password now.`,
    link: addresses.payouts,
  });

/** Takes one of the acting user's ways to be paid off their list; payouts that were asked for stay as they are. */
export async function removePayoutMethod(actor: Actor, id: number): Promise<void> {
  const user = requireUser(actor);
  await transaction(async () => {
    const [row] = await db()
      .update(payoutMethods)
      .set({ removedAt: sql`now()` })
      .where(and(own(user.id), eq(payoutMethods.id, id)))
      .returning();
    const method = found(row, 'This payout method');
    await recordAudit(user, 'payouts.remove_method', { type: 'user', id: user.id }, { methodId: id });
    const label = accountLabel(openAccount(method.sealed));
    await tell(user.id, 'Payout method removed', label, 'was removed from your payout methods.');
  });
}

/** Asks for money to be sent to one of the acting user's saved accounts; otherwise as `requestPayout`. */
export async function requestPayoutTo(
  actor: Actor,
  { methodId, ...request }: Omit<PayoutRequest, 'method'> & { methodId: number },
): Promise<number> {
  const user = requireActive(actor);
  const [row] = await db()
    .select()
    .from(payoutMethods)
    .where(and(own(user.id), eq(payoutMethods.id, methodId)));
  const { sealed, kind, fingerprint } = found(row, 'This payout method');
  const label = accountLabel(openAccount(sealed));
  return askFor(user, { ...request, account: { kind, label, sealed, fingerprint }, methodId });
}
