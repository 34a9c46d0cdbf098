import { eq, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import { lastOwnerOf } from '@/features/team';
import { minimumPayout } from '@/nouns/payouts';

/** SQL: what we owe the person in one currency of an account, at least so much. */
const owed = (kind: 'wallet' | 'task_payable', least: number) => sql`exists (
  select 1 from ledger_accounts account join ledger_entries entry on entry.account_id = account.id
  where account.owner = 'user:' || users.id and account.kind = ${kind}::ledger_account_kind
  group by account.id having -sum(entry.amount) >= ${least})`;

/** What keeps an account from being deleted, each with what its person does about it. */
const ties: { holds: SQL; message: string }[] = [
  {
    holds: sql`exists (select 1 from payouts where user_id = users.id and status in ('requested', 'approved'))`,
    message: 'A payout of yours is not sent yet. Wait until it arrives.',
  },
  { holds: owed('wallet', minimumPayout), message: 'You have money to withdraw. Ask for a payout first.' },
  {
    holds: sql`(${owed('task_payable', 0.000001)} or exists (
      select 1 from tasks where user_id = users.id and left_at is null and status = 'accepted'))`,
    message: 'A post of yours is accepted and not paid yet. Wait until it is, then withdraw the money.',
  },
  {
    holds: sql`exists (select 1 from tasks where user_id = users.id and left_at is null and status = 'under_review')`,
    message: 'A post of yours is being reviewed. Wait for the decision.',
  },
  {
    holds: sql`exists (select 1 from tasks where user_id = users.id and left_at is null and status = 'pending')`,
    message: 'You have tasks to do. Leave them first.',
  },
  {
    holds: sql`exists (select 1 from task_appeals appeal join tasks task on task.id = appeal.task_id
      where task.user_id = users.id and appeal.outcome is null)`,
    message: 'An appeal of yours is open. Wait for the decision.',
  },
  {
    holds: sql`exists (select 1 from watch_submissions where user_id = users.id and status = 'received')`,
    message: 'A photo of yours is being reviewed. Wait for the decision.',
  },
  {
    holds: sql`exists (select 1 from watch_campaigns where creator_id = users.id and advertiser_id is null
      and is_active and ends_at > now())`,
    message: 'A photo campaign of yours is running. End it first.',
  },
  {
    holds: lastOwnerOf,
    message: 'Your organisation would have no owner. Make somebody else an owner first.',
  },
  {
    holds: sql`exists (select 1 from advertisers where id = users.advertiser_id and email = users.email)`,
    message: 'Your organisation has your email address. Change it first, or ask an owner to.',
  },
  {
    holds: sql`users.role = 'admin' and users.status = 'active' and not exists (
      select 1 from users other where other.role = 'admin' and other.status = 'active' and other.leaving_at is null
        and other.id <> users.id)`,
    message: 'You are the last administrator. Make somebody else one first.',
  },
];

/** Why the account cannot be deleted yet, with what to do; empty when it can. */
export async function tiesOf(userId: number): Promise<string[]> {
  const [row] = await db()
    .select(Object.fromEntries(ties.map(({ holds }, index) => [index, sql<boolean>`${holds}`])))
    .from(users)
    .where(eq(users.id, userId));
  return ties.flatMap(({ message }, index) => (row?.[index] ? [message] : []));
}
