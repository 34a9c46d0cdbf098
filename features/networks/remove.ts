import { and, eq, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { constraintOf } from '@/db/failures';
import { networks, tasks } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { recheckPosts } from '@/features/post-checks';
import { Failure, found } from '@/lib/failure';
import { holdPerson } from './decide';

/** SQL: a task was done as the statement's `networks` row; its history and its review point there. */
export const usedByTasks: SQL<boolean> = sql<boolean>`exists (
  select 1 from tasks task where task.network_id = networks.id)`;

/** SQL: a task that its owner still has to do, or that waits for review, rests on this profile alone. */
const carriesOpenTask = sql<boolean>`(networks.status = 'accepted' and exists (
  select 1 from tasks task
  join campaign_networks wanted on wanted.campaign_id = task.campaign_id and wanted.network = networks.network
  where task.user_id = networks.user_id and task.left_at is null and task.status in ('pending', 'under_review')
    and not exists (
      select 1 from networks other
      join campaign_networks also on also.network = other.network and also.campaign_id = task.campaign_id
      where other.user_id = networks.user_id and other.status = 'accepted' and other.id <> networks.id)))`;

/** SQL: nothing depends on the statement's `networks` row, so that its owner may take it away. */
export const removable: SQL<boolean> = sql<boolean>`(not ${usedByTasks} and not ${carriesOpenTask})`;

const done = () =>
  new Failure('wrong_state', 'Tasks were done as this network, so it stays in your history.');

/**
 * Takes one of the acting user's own social profiles away, which frees its name. `wrong_state` while something
 * depends on it: work that was done as it, or an open task that only this profile allows.
 */
export async function removeNetwork(actor: Actor, id: number): Promise<void> {
  const user = requireUser(actor);
  const own = and(eq(networks.id, id), eq(networks.userId, user.id));
  await transaction(async () => {
    await holdPerson(id);
    const [row] = await db()
      .delete(networks)
      .where(and(own, removable))
      .returning({ network: networks.network, handle: networks.handle, status: networks.status })
      .catch((error: unknown) => {
        // A task was handed in as it at the same moment.
        if (constraintOf(error) !== 'tasks_network_id_networks_id_fk') throw error;
        throw done();
      });
    if (!row) {
      const [kept] = await db().select({ used: usedByTasks }).from(networks).where(own);
      if (found(kept, 'This network').used) throw done();
      throw new Failure('wrong_state', 'An open task needs this network. Finish or leave the task first.');
    }
    await recheckPosts(eq(tasks.userId, user.id));
    await recordAudit(actor, 'networks.remove', { type: 'network', id }, row);
  });
}
