import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import { type Actor, isAdmin, isInOrganisation, requireActive, requireUser } from '@/auth/actor';
import { webhookEndpoints } from '@/db/schema';
import { Failure } from '@/lib/failure';
import type { EndpointOwner } from '@/nouns/webhooks';

/** Whose an endpoint is, as its row says. */
export interface OwnerColumns {
  advertiserId: number | null;
  userId: number | null;
}

/** Whose endpoints somebody manages: an administrator the platform's, an owner the organisation's, an influencer their own. */
function owners(actor: Actor): Partial<Record<EndpointOwner, OwnerColumns>> {
  const user = requireUser(actor);
  if (isAdmin(user)) return { platform: { advertiserId: null, userId: null } };
  return {
    ...(isInOrganisation(user, 'owner') && {
      organisation: { advertiserId: user.advertiserId, userId: null },
    }),
    ...(user.role === 'influencer' && { account: { advertiserId: null, userId: user.id } }),
  };
}

/** The owners for whom somebody may make endpoints, their own account first. */
export const ownersOf = (actor: Actor) =>
  (['account', 'organisation', 'platform'] as const).filter((owner) => owners(actor)[owner]);

/** The owner that a new endpoint is for: the only one somebody has unless they say which; active people only. */
export function requireOwner(actor: Actor, wanted?: EndpointOwner): OwnerColumns {
  requireActive(actor);
  const [owner = 'organisation'] = wanted ? [wanted] : ownersOf(actor);
  const columns = owners(actor)[owner];
  if (columns) return columns;
  throw new Failure(
    'forbidden',
    owner === 'organisation'
      ? 'Only owners of an organisation look after its endpoints.'
      : 'You cannot make endpoints for this owner.',
  );
}

/** The endpoints that somebody looks after; those of nobody else. */
export function looksAfter(actor: Actor): SQL {
  const conditions = Object.values(owners(actor)).map(ownedBy);
  return or(...conditions) ?? sql`false`;
}

/** The endpoints of one owner. */
export const ownedBy = ({ advertiserId, userId }: OwnerColumns): SQL | undefined =>
  and(
    advertiserId === null
      ? isNull(webhookEndpoints.advertiserId)
      : eq(webhookEndpoints.advertiserId, advertiserId),
    userId === null ? isNull(webhookEndpoints.userId) : eq(webhookEndpoints.userId, userId),
  );

/** SQL: nobody is the owner of `endpoint`, or somebody who is neither suspended nor leaving; it waits otherwise. */
export const awake = sql`not exists (select from users where users.id = endpoint.user_id
  and (users.banned_at is not null or users.leaving_at is not null))`;

export const ownerOf = ({ advertiserId, userId }: OwnerColumns): EndpointOwner =>
  advertiserId !== null ? 'organisation' : userId !== null ? 'account' : 'platform';
