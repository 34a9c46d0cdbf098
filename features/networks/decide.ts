import { and, eq, notExists, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { campaigns, networks, participations, tasks, users } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify, subjectOf } from '@/features/notifications';
import { recheckPosts } from '@/features/post-checks';
import { Failure, found } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { networkNames } from '@/nouns/networks';
import { reasonsInLine } from '@/nouns/reasons';

export interface Decision {
  status: 'accepted' | 'rejected';
  /** Told to the influencer. */
  reason?: string;
}

/** The campaign somebody came for when they signed up, while it runs and they take part in none; the next step of theirs. */
async function cameFor(userId: number): Promise<{ words: string; link: string } | undefined> {
  const [campaign] = await db()
    .select({ id: campaigns.id, name: campaigns.name })
    .from(users)
    .innerJoin(campaigns, sql`${users.returnTo} ~ ('^/campaigns/' || ${campaigns.id} || '([/?#]|$)')`)
    .where(
      and(
        eq(users.id, userId),
        eq(campaigns.status, 'active'),
        sql`${campaigns.dateEnd} > now()`,
        notExists(db().select().from(participations).where(eq(participations.userId, users.id))),
      ),
    );
  return (
    campaign && {
      words: ` Now you can join ${campaign.name}, the campaign you came for.`,
      link: addresses.campaign(campaign.id),
    }
  );
}

/**
 * Holds whose profile it is before what is counted of them, which a change of it holds: in the order in which they hold it
 * when they change themselves.
 */
export const holdPerson = (networkId: number) =>
  db()
    .select({ id: users.id })
    .from(users)
    .innerJoin(networks, eq(networks.userId, users.id))
    .where(eq(networks.id, networkId))
    .for('key share', { of: users });

/**
 * Accepts or rejects a pending social profile and tells its owner. Of two that decide at once one wins; deciding
 * the same again changes nothing, the opposite is `wrong_state`.
 */
export async function decideNetwork(actor: Actor, id: number, { status, reason }: Decision): Promise<void> {
  const admin = requireAdmin(actor);
  await transaction(async () => {
    await holdPerson(id);
    const [row] = await db()
      .update(networks)
      .set({
        status,
        reason: reason ?? null,
        reviewedBy: admin.id,
        reviewedAt: sql`now()`,
        updatedAt: sql`now()`,
      })
      .where(and(eq(networks.id, id), eq(networks.status, 'pending')))
      .returning();
    if (!row) {
      const [now] = await db().select({ status: networks.status }).from(networks).where(eq(networks.id, id));
      if (found(now, 'This network').status === status) return;
      throw new Failure('wrong_state', `This network is ${now?.status} already.`);
    }
    await recordAudit(
      actor,
      `networks.${status === 'accepted' ? 'accept' : 'reject'}`,
      { type: 'network', id },
      { status: { from: 'pending', to: status }, reason },
    );
    await recheckPosts(eq(tasks.userId, row.userId));
    const because = reason ? `: ${reasonsInLine(reason)}` : '.';
    const next = status === 'accepted' ? await cameFor(row.userId) : undefined;
    const profile = `Your ${networkNames[row.network]} profile ${row.handle}`;
    await notify({
      userId: row.userId,
      type: 'network',
      subject: subjectOf(`${networkNames[row.network]} profile ${status}`, row.handle),
      message: `${profile} was ${status === 'accepted' ? `accepted.${next?.words ?? ''}` : `rejected${because}`}`,
      link: next?.link ?? '/networks',
    });
  });
}
