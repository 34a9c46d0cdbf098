import { and, count, desc, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { type Actor, requireActive, requireRole, requireUser } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { type payoutMethodKind, payoutMethods, users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify, subjectOf } from '@/features/notifications';
import { Failure, found } from '@/lib/failure';
import { Email, Text } from '@/lib/fields';
import { maskedAccount, withHolder } from '@/lib/mask';
import { addresses } from '@/nouns/addresses';
import { readIban } from '@/nouns/iban';
import { type PayoutRequest, requestPayout } from './request';

export type PayoutMethodKind = (typeof payoutMethodKind.enumValues)[number];

/** More than anyone needs, so that nobody fills the list. */
const MOST_METHODS = 5;

const names: Record<PayoutMethodKind, string> = { bank: 'Bank transfer', paypal: 'PayPal', other: 'Other' };

/** A saved way to be paid as its owner sees it again: masked. */
export interface PayoutMethod {
  id: number;
  kind: PayoutMethodKind;
  /** E.g. `Bank transfer, •••• 1332`. */
  label: string;
  /** In which country the bank of an IBAN is. */
  country?: string;
  /** Whose bank account it is. */
  holder: string | null;
  createdAt: Date;
}

interface Method {
  kind: PayoutMethodKind;
  details: string;
  holder: string | null;
}

const own = (userId: number) => and(eq(payoutMethods.userId, userId), isNull(payoutMethods.removedAt));

/** In full, as whoever pays needs it. */
const inFull = ({ kind, details, holder }: Method) => withHolder(`${names[kind]}, ${details}`, holder);

/** The acting user's saved ways to be paid, newest first. */
export async function payoutMethodsOf(actor: Actor): Promise<PayoutMethod[]> {
  const { id } = requireUser(actor);
  const rows = await db().select().from(payoutMethods).where(own(id)).orderBy(desc(payoutMethods.id));
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    label: maskedAccount(inFull(row)),
    country: row.kind === 'bank' ? readIban(row.details)?.country : undefined,
    holder: row.holder,
    createdAt: row.createdAt,
  }));
}

/** An IBAN, which is kept as banks print it, or what describes an account in a country without them. */
const BankAccount = Text(200)
  .refine(
    (text) => text.replace(/[^\p{L}\p{N}]/gu, '').length >= 8,
    'must name the account: an IBAN, or account and routing number',
  )
  .transform((text, context) => {
    const iban = readIban(text);
    if (iban?.problem) context.addIssue({ code: 'custom', message: iban.problem });
    return iban?.text ?? text;
  });

/** What a bank account or whatever else is described by; PayPal knows people by their email address. */
const Details: Record<PayoutMethodKind, z.ZodType<string>> = {
  bank: BankAccount,
  paypal: Email,
  other: Text(200),
};

const alreadyHeld = () => new Failure('conflict', 'You have saved this account already.');

/** Whether one of somebody's accounts is this IBAN: those of earlier times stand as they were typed. */
async function isHeld(userId: number, { kind, details }: { kind: PayoutMethodKind; details: string }) {
  const iban = kind === 'bank' ? readIban(details) : undefined;
  if (!iban) return false;
  const electronic = sql`upper(regexp_replace(${payoutMethods.details}, '[^[:alnum:]]', '', 'g'))`;
  const held = and(own(userId), eq(payoutMethods.kind, 'bank'), sql`${electronic} = ${iban.electronic}`);
  return (await db().$count(payoutMethods, held)) > 0;
}

/** The account as it is kept; `invalid` names each field that cannot be right. Banks send nothing to an account without a name. */
function readMethod({
  kind,
  details,
  holder,
}: {
  kind: PayoutMethodKind;
  details: string;
  holder?: string;
}): Method {
  const read = Details[kind].safeParse(details);
  const named = kind === 'bank' ? Text(120).safeParse(holder) : undefined;
  const fields = {
    ...(!read.success && { details: read.error.issues[0]?.message ?? 'cannot be read' }),
    ...(named?.success === false && { holder: named.error.issues[0]?.message ?? 'cannot be read' }),
  };
  if (!read.success || named?.success === false) {
    throw new Failure('invalid', `The account ${fields.details ?? 'needs the name of its holder'}.`, {
      fields,
    });
  }
  return { kind, details: read.data, holder: named?.data ?? null };
}

/**
 * Saves a way for the acting influencer to be paid, and warns them of it. `invalid` for details that cannot be
 * right or a bank account without its holder, `conflict` when it is there already, `limit_reached` beyond five.
 */
export async function addPayoutMethod(
  actor: Actor,
  given: { kind: PayoutMethodKind; details: string; holder?: string },
): Promise<{ id: number }> {
  requireRole(actor, 'influencer');
  const user = requireActive(actor);
  const method = readMethod(given);
  const { kind } = method;
  return transaction(async () => {
    // One after another, so that the limit holds when several arrive at once.
    await db().select({ id: users.id }).from(users).where(eq(users.id, user.id)).for('no key update');
    const [held] = await db().select({ count: count() }).from(payoutMethods).where(own(user.id));
    if ((held?.count ?? 0) >= MOST_METHODS) {
      throw new Failure('limit_reached', `You have ${MOST_METHODS} payout methods. Remove one first.`);
    }
    if (await isHeld(user.id, method)) throw alreadyHeld();
    const [row] = await db()
      .insert(payoutMethods)
      .values({ userId: user.id, ...method })
      .onConflictDoNothing()
      .returning({ id: payoutMethods.id });
    if (!row) throw alreadyHeld();
    await recordAudit(user, 'payouts.add_method', { type: 'user', id: user.id }, { methodId: row.id, kind });
    await tell(user.id, method, 'added to');
    return row;
  });
}

const tell = (userId: number, method: Method, to: 'added to' | 'removed from') =>
  notify({
    userId,
    type: 'security',
    subject: subjectOf(
      `Payout method ${to === 'added to' ? 'added' : 'removed'}`,
      maskedAccount(inFull(method)),
    ),
    message: `${maskedAccount(inFull(method))} was ${to} your payout methods. If it was not you, change your password now.`,
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
    await tell(user.id, method, 'removed from');
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
  return requestPayout(actor, { ...request, method: inFull(found(row, 'This payout method')) });
}
