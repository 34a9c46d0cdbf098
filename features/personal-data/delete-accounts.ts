import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { type Actor, type Platform, requirePlatform } from '@/auth/actor';
import { endProgramsOf } from '@/auth/programs';
import { db, transaction } from '@/db/client';
import { toFailure } from '@/db/failures';
import { users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { partForGood } from '@/features/team';
import { Failure } from '@/lib/failure';
import { log } from '@/lib/log';
import { addresses } from '@/nouns/addresses';
import { forget } from './forget';
import { tiesOf } from './ties';

const due = and(sql`${users.leavingAt} <= now()`, isNull(users.deletedAt));

/**
 * Deletes the accounts whose people asked for it long enough ago and did not come back, each in a transaction of its own,
 * and says how many; one that is tied again by then stays, and its person is told why. The platform only; throws when
 * `signal` ends it between two.
 */
export async function deleteAccounts(
  actor: Actor,
  signal?: AbortSignal,
): Promise<{ deleted: number; failed: number }> {
  const platform = requirePlatform(actor);
  const done = { deleted: 0, failed: 0 };
  let last = 0;
  for (;;) {
    signal?.throwIfAborted();
    const [next] = await db()
      .select({ id: users.id })
      .from(users)
      .where(and(due, gt(users.id, last)))
      .orderBy(asc(users.id))
      .limit(1);
    if (!next) return done;
    last = next.id;
    try {
      if (await deleteOne(platform, next.id)) done.deleted += 1;
    } catch (error) {
      const { code, message, cause } = toFailure(error);
      log().error({ code, userId: next.id, err: cause ?? error }, message);
      done.failed += 1;
    }
  }
}

async function deleteOne(platform: Platform, id: number): Promise<boolean> {
  const ties = await tiesOf(id);
  if (ties.length > 0) return keep(platform, id, ties);
  return transaction(async () => {
    // The organisation is held before the person, as by whoever changes its people.
    await partForGood(platform, id);
    const [person] = await db()
      .select()
      .from(users)
      .where(and(due, eq(users.id, id)))
      .for('update');
    if (!person || (await tiesOf(id)).length > 0) {
      throw new Failure('conflict', 'Something changed in an account as it was to be deleted.');
    }
    await forget(person);
    await recordAudit(platform, 'users.delete', { type: 'user', id });
    return true;
  });
}

/** Something came up since they asked; they ask again once it is done. */
async function keep(platform: Platform, id: number, ties: string[]): Promise<false> {
  await transaction(async () => {
    const [kept] = await db()
      .update(users)
      .set({ leavingAt: null })
      .where(and(due, eq(users.id, id)))
      .returning({ id: users.id });
    if (!kept) return;
    // As when they stay by themselves.
    await endProgramsOf(id);
    await notify({
      userId: id,
      type: 'security',
      subject: 'Your account could not be deleted',
      message: `Your account could not be deleted. ${ties.join(' ')} Then ask again.`,
      link: addresses.ownData,
    });
    await recordAudit(platform, 'users.stay', { type: 'user', id });
  });
  return false;
}
