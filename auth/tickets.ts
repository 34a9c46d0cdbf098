import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { applications, viewTickets } from '@/db/schema';
import type { ApplicationActor, UserActor } from './actor';
import { hashSecret, newSecret } from './secret';
import { accountById, toActor } from './users';

/** One way to write an address, however its query was encoded. */
function canonical(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://view');
  searchParams.delete('ticket');
  searchParams.sort();
  return `${pathname}?${searchParams}`;
}

/** A ticket that opens one full view as this actor, once, for 60 seconds. Only its hash is kept. */
export async function issueTicket(actor: ApplicationActor | UserActor, path: string): Promise<string> {
  const ticket = newSecret('fanview');
  await db()
    .insert(viewTickets)
    .values({
      hash: hashSecret(ticket),
      applicationId: actor.kind === 'application' ? actor.applicationId : null,
      userId: actor.kind === 'user' ? actor.id : null,
      path: canonical(path),
      expiresAt: sql`now() + interval '60 seconds'`,
    });
  return ticket;
}

/**
 * Uses a ticket up and says whose it was; undefined when it is unknown, for another address, used, older than
 * 60 seconds, or its holder has been shut out meanwhile.
 */
export async function redeemTicket(
  ticket: string,
  path: string,
): Promise<ApplicationActor | UserActor | undefined> {
  const [used] = await db()
    .update(viewTickets)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(viewTickets.hash, hashSecret(ticket)),
        eq(viewTickets.path, canonical(path)),
        isNull(viewTickets.usedAt),
        gt(viewTickets.expiresAt, sql`now()`),
      ),
    )
    .returning({ applicationId: viewTickets.applicationId, userId: viewTickets.userId });
  if (!used) return undefined;
  if (used.userId !== null) {
    const account = await accountById(used.userId);
    return account && account.status !== 'suspended' ? toActor(account, 'grant') : undefined;
  }
  if (used.applicationId === null) return undefined;
  const [application] = await db()
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.id, used.applicationId), isNull(applications.disabledAt)));
  return application && { kind: 'application', applicationId: application.id };
}
