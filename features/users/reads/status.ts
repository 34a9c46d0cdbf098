import { and, count, eq, isNull } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { limitEmailCheck } from '@/auth/limits';
import { db } from '@/db/client';
import { participations, type userStatus, users } from '@/db/schema';
import { Failure, found } from '@/lib/failure';

export type UserStatus = (typeof userStatus.enumValues)[number];

export interface Standing {
  status: UserStatus;
  joinedAt: Date;
  /** Campaigns joined and not left. */
  campaigns: number;
}

/** How a user stands, or undefined when there is no such user; administrators only. */
export async function findStanding(actor: Actor, userId: number): Promise<Standing | undefined> {
  requireAdmin(actor);
  const [user] = await db()
    .select({ status: users.status, joinedAt: users.createdAt, campaigns: count(participations.id) })
    .from(users)
    .leftJoin(participations, and(eq(participations.userId, users.id), isNull(participations.leftAt)))
    .where(eq(users.id, userId))
    .groupBy(users.id);
  return user;
}

/** How a user stands; `not_found` when there is no such user. Administrators only. */
export async function standingOf(actor: Actor, userId: number): Promise<Standing> {
  return found(await findStanding(actor, userId), 'This user');
}

/** The id of the account with this email address, or `not_found`; administrators only, at a limited rate. */
export async function checkUser(actor: Actor, email: string): Promise<{ id: number }> {
  const admin = requireAdmin(actor);
  await limitEmailCheck(admin.id);
  const [user] = await db().select({ id: users.id }).from(users).where(eq(users.email, email));
  if (!user) throw new Failure('not_found', 'User does not exist');
  return user;
}
