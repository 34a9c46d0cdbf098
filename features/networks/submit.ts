import { and, count, eq, inArray, notExists, or, sql } from 'drizzle-orm';
import { type Actor, requireActive, requireRole } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { networks, tasks, users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { env } from '@/lib/env';
import { Failure } from '@/lib/failure';
import type { SocialNetwork } from '@/nouns/networks';
import { readProfileName, readProfileUrl } from '@/nouns/posts/profile';
import { isByNumber, sameName } from '@/nouns/posts/read';
import { statusWords } from '@/nouns/status';
import type { NetworkKind } from './reads/networks';

export interface Profile {
  network: SocialNetwork;
  /** The name on the network; a leading `@` is dropped. */
  handle: string;
  /** The address of the profile itself. */
  url: string;
  kind?: NetworkKind;
  followers?: number;
  category?: string;
}

/** One user's submissions come one after another, so that the limit holds when several arrive at once. */
async function requireRoom(userId: number): Promise<void> {
  await db().select({ id: users.id }).from(users).where(eq(users.id, userId)).for('no key update');
  const [held] = await db()
    .select({ count: count() })
    .from(networks)
    .where(and(eq(networks.userId, userId), inArray(networks.status, ['pending', 'accepted'])));
  const limit = env().NETWORKS_PER_USER;
  if ((held?.count ?? 0) >= limit) {
    throw new Failure(
      'network_limit_reached',
      `You have ${limit} networks; that is as many as one may have.`,
    );
  }
}

const named = ({ network, handle }: Profile) =>
  and(eq(networks.network, network), sql`lower(${networks.handle}) = lower(${handle})`);

/** A rejected profile is free for its owner, and for anyone once no task was done under it. */
const givenUp = (userId: number) =>
  and(
    eq(networks.status, 'rejected'),
    or(
      eq(networks.userId, userId),
      notExists(db().select({ id: tasks.id }).from(tasks).where(eq(tasks.networkId, networks.id))),
    ),
  );

async function refusal(userId: number, profile: Profile): Promise<Failure> {
  const [holder] = await db()
    .select({ userId: networks.userId, status: networks.status })
    .from(networks)
    .where(named(profile));
  return holder?.userId === userId
    ? new Failure('already_submitted', `This network is ${statusWords('network', holder.status)} already.`)
    : new Failure('network_taken', 'Someone else has this network. Tell us if it is yours.');
}

/** The name as its network has it; `invalid` when name or address are no profile there, or speak of two. */
function readNames({ network, handle, url }: Profile): string {
  const refuse = (field: string, problem: string) =>
    new Failure('invalid', `${field} ${problem}.`, { fields: { [field]: problem } });
  if (handle.replace(/^[\s@]+/, '') === '') throw refuse('network_id', 'must not be empty');
  const named = readProfileName(network, handle);
  if ('problem' in named) throw refuse('network_id', named.problem);
  const addressed = readProfileUrl(network, url);
  if ('problem' in addressed) throw refuse('network_url', addressed.problem);
  const names = [named.handle, addressed.handle];
  // One of the two may be the number that the network knows the profile by.
  if (
    !names.some((name) => isByNumber(network, name)) &&
    !sameName(network, named.handle, addressed.handle)
  ) {
    throw refuse('network_id', `is not the name in network_url, which is ${addressed.handle}`);
  }
  return named.handle;
}

/**
 * Submits one of the acting influencer's social profiles for approval. A rejected one goes back to pending, and
 * passes to whoever submits it next unless work was done under it; a pending or accepted one is a conflict.
 */
export async function submitNetwork(actor: Actor, submitted: Profile): Promise<{ id: number }> {
  requireRole(actor, 'influencer');
  const user = requireActive(actor);
  const profile = { ...submitted, handle: readNames(submitted) };
  return transaction(async () => {
    await requireRoom(user.id);
    const values = {
      ...profile,
      kind: profile.kind ?? ('user' as const),
      followers: profile.followers ?? null,
      category: profile.category ?? null,
      userId: user.id,
      status: 'pending' as const,
      reason: null,
      reviewedBy: null,
      reviewedAt: null,
    };
    const [again] = await db()
      .update(networks)
      .set({ ...values, updatedAt: sql`now()` })
      .where(and(named(profile), givenUp(user.id)))
      .returning({ id: networks.id });
    const [row] = again
      ? [again]
      : await db().insert(networks).values(values).onConflictDoNothing().returning({ id: networks.id });
    if (!row) throw await refusal(user.id, profile);
    await recordAudit(actor, 'networks.submit', { type: 'network', id: row.id }, { ...profile });
    return row;
  });
}
