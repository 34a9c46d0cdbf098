import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { type Actor, type Platform, requireAdmin, requireProof, type UserActor } from '@/auth/actor';
import { endSessionsOf } from '@/auth/sessions';
import { db, transaction } from '@/db/client';
import { advertisers, users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure, found } from '@/lib/failure';
import type { Role } from '@/nouns/users';
import { roleIn } from './create';

export interface RoleChange {
  userId: number;
  role: Role;
  /** The organisation of somebody who becomes an advertiser. */
  advertiserId?: number;
}

const holdsMoney = sql`exists (
  select 1 from ledger_accounts account join ledger_entries entry on entry.account_id = account.id
  where account.owner = 'user:' || users.id and account.kind in ('wallet', 'task_payable', 'payout_clearing')
  group by account.id having sum(entry.amount) <> 0)`;

const hasOpenTasks = sql`exists (
  select 1 from tasks where tasks.user_id = users.id and tasks.left_at is null
    and tasks.status in ('pending', 'under_review', 'accepted'))`;

const hasAds = sql`exists (
  select 1 from ads where ads.user_id = users.id and (ads.deleted_at is null or ads.spent_budget > 0))`;

/** What keeps somebody in their role, each with what to do about it. */
const ties: { holds: SQL; message: string }[] = [
  { holds: holdsMoney, message: 'They are owed money or wait for a payout. Settle it first.' },
  { holds: hasOpenTasks, message: 'They have tasks that are not finished. Decide on those first.' },
  {
    holds: sql`users.advertiser_id is not null`,
    message: 'They belong to an organisation. They leave it first.',
  },
  { holds: hasAds, message: 'They own ads, whose spend is booked on their organisation.' },
];

/**
 * Locks every administrator in one order, so that of two who demote each other the second finds itself demoted, and
 * the platform finds out which one is the last.
 */
async function requireStanding(by: UserActor | Platform, { userId, role }: RoleChange): Promise<void> {
  const admins = await db()
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'admin'), eq(users.status, 'active'), isNull(users.leavingAt)))
    .orderBy(asc(users.id))
    .for('update');
  if (by.kind === 'user' && !admins.some(({ id }) => id === by.id)) {
    throw new Failure('forbidden', 'You are not an administrator any more.');
  }
  if (role !== 'admin' && admins.length === 1 && admins[0]?.id === userId) {
    throw new Failure('wrong_state', 'This is the last administrator. Make another one first.');
  }
}

async function refusal(userId: number): Promise<Failure> {
  const [row] = await db()
    .select(Object.fromEntries(ties.map(({ holds }, index) => [index, sql<boolean>`${holds}`])))
    .from(users)
    .where(eq(users.id, userId));
  const tie = ties.find((_, index) => row?.[index]);
  return new Failure('wrong_state', tie?.message ?? 'This role cannot be changed now.');
}

/**
 * Gives somebody another role and ends their sessions; administrators only, and never on oneself, or the platform for
 * whoever is at its machine. The last administrator is not demoted. Nobody changes who is owed money, has unfinished tasks, belongs to an organisation
 * or owns ads (`wrong_state`): all of those rest on the role. An advertiser needs an organisation, which they own
 * when nobody does (`invalid`). The role somebody has already changes nothing.
 */
export async function changeRole(actor: Actor, change: RoleChange): Promise<void> {
  const by = actor.kind === 'platform' ? actor : requireProof(requireAdmin(actor));
  const { userId, role, advertiserId } = change;
  if (by.kind === 'user' && by.id === userId)
    throw new Failure('forbidden', 'You cannot change your own role.');
  await transaction(async () => {
    await requireStanding(by, change);
    const [row] = await db().select().from(users).where(eq(users.id, userId)).for('update');
    const before = found(row, 'This user');
    if (before.role === role) return;
    const organisation = role === 'advertiser' ? await organisationOf(advertiserId) : null;
    const changed = await db()
      .update(users)
      .set({
        role,
        advertiserId: organisation,
        advertiserRole: organisation === null ? null : await roleIn(organisation),
        updatedAt: sql`now()`,
      })
      .where(
        and(
          eq(users.id, userId),
          eq(users.role, before.role),
          ...ties.map(({ holds }) => sql`not (${holds})`),
        ),
      )
      .returning({ id: users.id });
    if (changed.length === 0) throw await refusal(userId);
    await endSessionsOf(userId);
    await recordAudit(
      by,
      'users.change-role',
      { type: 'user', id: userId },
      { role: { from: before.role, to: role }, ...(organisation !== null && { advertiserId: organisation }) },
    );
  });
}

async function organisationOf(advertiserId: number | undefined): Promise<number> {
  const wrong = (problem: string) =>
    new Failure('invalid', `The organisation ${problem}.`, { fields: { advertiser_id: problem } });
  if (advertiserId === undefined) throw wrong('is missing');
  const [row] = await db()
    .select({ id: advertisers.id })
    .from(advertisers)
    .where(eq(advertisers.id, advertiserId));
  if (!row) throw wrong('is not one we know');
  return row.id;
}
