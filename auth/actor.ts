import { Failure } from '@/lib/failure';
import type { Scope } from '@/nouns/scopes';
import type { OrganisationRole, Role } from '@/nouns/users';

/** What proved who is calling: the browser session, an API token, a grant to an application, or a command. */
export type Credential = 'session' | 'token' | 'grant' | 'command';

export interface UserActor {
  kind: 'user';
  id: number;
  uuid: string;
  email: string;
  username: string;
  name: string;
  /** The path of their picture, null while it is drawn. */
  avatar: string | null;
  role: Role;
  /** Their organisation: an advertiser's, or one that an influencer opened to advertise; null without one. */
  advertiserId: number | null;
  /** Their role in it. */
  advertiserRole: OrganisationRole | null;
  /** False until the email address is confirmed, or after deactivation: may look around, not take part. */
  active: boolean;
  /** Set in the browser of somebody whose role has to confirm sign-ins with a second factor here, and who has none yet. */
  lacksFactor?: true;
  /** Set in a browser where nobody has proved to be them for ten minutes. */
  unproved?: true;
  credential: Credential;
  /** The API token that came, and what it is limited to; without scopes it opens whatever its owner may do. */
  token?: { id: number; scopes: readonly Scope[] | null };
  /** The application that acts for them, and what they let it do; without scopes whatever applications can do. */
  grant?: { applicationId: number; scopes: readonly Scope[] | null };
}

/** A registered application acting for nobody in particular: it may browse. */
export interface ApplicationActor {
  kind: 'application';
  applicationId: number;
  /** What its access token is limited to. */
  scopes?: readonly Scope[] | null;
}

export interface Anonymous {
  kind: 'anonymous';
}

/** The platform itself, in its scheduled jobs: no user's right is its own, only verbs that name it are. */
export interface Platform {
  kind: 'platform';
}

/** Whoever is calling. Every domain function takes one and decides for itself. */
export type Actor = UserActor | ApplicationActor | Anonymous | Platform;

export const anonymous: Anonymous = { kind: 'anonymous' };

export const platform: Platform = { kind: 'platform' };

/** The acting user; `unauthorized` when nobody signed in. */
export function requireUser(actor: Actor): UserActor {
  if (actor.kind !== 'user') throw new Failure('unauthorized', 'Sign in to do this.');
  return actor;
}

/** The acting user in one of the roles; `forbidden` in any other. */
export function requireRole(actor: Actor, ...roles: Role[]): UserActor {
  const user = requireUser(actor);
  if (!roles.includes(user.role)) throw new Failure('forbidden', 'Your role does not allow this.');
  return user;
}

/** Refuses somebody who has to turn two-step sign-in on first. */
export function requireFactorOf({ lacksFactor }: UserActor): void {
  if (lacksFactor) throw new Failure('forbidden', 'Turn two-step sign-in on first, in your settings.');
}

/**
 * The acting user, who must have confirmed their email address, not been deactivated, and have a second factor where their role needs one. Every verb asks for this, in
 * its first line, by itself or through those below, but what looks after one's own account: whoever is not active may
 * look around, not take part.
 */
export function requireActive(actor: Actor): UserActor {
  const user = requireUser(actor);
  requireFactorOf(user);
  if (!user.active) throw new Failure('forbidden', 'Confirm your email address first.');
  return user;
}

/**
 * The acting user, who in a browser must have proved lately that it is them: before money leaves or its account changes,
 * before what opens the platform to programs is made, and before others are shut out. Tokens and commands prove it with
 * each call.
 */
export function requireProof<U extends UserActor>(user: U): U {
  if (user.unproved) throw new Failure('confirmation_needed', 'Confirm that it is you, and try again.');
  return user;
}

/** The acting administrator, who must be active even to look: all of it is other people's. */
export const requireAdmin = (actor: Actor) => requireActive(requireRole(actor, 'admin'));

/** Somebody as one of the people of their organisation. */
export interface OrganisationActor extends UserActor {
  role: Exclude<Role, 'admin'>;
  advertiserId: number;
  advertiserRole: OrganisationRole;
}

/** Whether somebody has one of these roles in an organisation of theirs; in any of them when none is named. */
export function isInOrganisation(user: UserActor, ...roles: OrganisationRole[]): user is OrganisationActor {
  const { advertiserId, advertiserRole } = user;
  if (user.role === 'admin' || advertiserId === null || advertiserRole === null) return false;
  return roles.length === 0 || roles.includes(advertiserRole);
}

/** The acting person, who must have one of these roles in their organisation; any of them when none is named. */
export function requireOrganisationRole(actor: Actor, ...roles: OrganisationRole[]): OrganisationActor {
  const user = requireRole(actor, 'advertiser', 'influencer');
  if (!isInOrganisation(user)) throw new Failure('forbidden', 'You are not in an organisation.');
  if (!isInOrganisation(user, ...roles)) {
    throw new Failure('forbidden', 'Your role in the organisation does not allow this.');
  }
  return user;
}

const adminOr = (actor: Actor, ...roles: OrganisationRole[]): UserActor =>
  isAdmin(actor) ? requireAdmin(actor) : requireOrganisationRole(actor, ...roles);

/** An organisation's campaigns are for advertisers: whoever joins campaigns as an influencer runs none. */
const staffOr = (actor: Actor, ...roles: OrganisationRole[]): UserActor =>
  adminOr(requireRole(actor, 'admin', 'advertiser'), ...roles);

/** Staff of a campaign, who may look: administrators, and the people of an organisation for what is its own. */
export const requireStaff = (actor: Actor) => staffOr(actor);

/** Active staff who may change campaigns and decide on tasks: whoever looks after the money alone may not. */
export const requireEditor = (actor: Actor) => requireActive(staffOr(actor, 'owner', 'member'));

/** Who may know an organisation by its name and terms: its people, and administrators. */
export const requirePeople = (actor: Actor) => adminOr(actor);

/** Who may see invoices and what belongs to them: whoever does the work alone may not. */
export const requireBilling = (actor: Actor) => adminOr(actor, 'owner', 'billing');

/** The acting user, active, who may make and change ads: their own, and in an organisation in the role for it. */
export function requireAdEditor(actor: Actor): UserActor {
  const user = requireActive(actor);
  const asOne = user.role === 'advertiser' || isInOrganisation(user);
  return asOne ? requireOrganisationRole(user, 'owner', 'member') : user;
}

/** The acting user, whose organisation pays for what they activate; `forbidden` for those who have none. */
export function requirePayer(actor: Actor): OrganisationActor {
  const user = requireAdEditor(actor);
  if (isInOrganisation(user)) return user;
  throw new Failure(
    'forbidden',
    'Ads are activated for an organisation, which pays for them. Open one first.',
  );
}

/** For what no caller may do, only a scheduled job. */
export function requirePlatform(actor: Actor): Platform {
  if (actor.kind !== 'platform') throw new Failure('forbidden', 'Only the platform itself does this.');
  return actor;
}

/** What the token that came is limited to; nothing where none came, and where it is not. */
function limitsOf(actor: Actor): readonly Scope[] | null | undefined {
  if (actor.kind === 'application') return actor.scopes;
  return actor.kind === 'user' ? (actor.token ?? actor.grant)?.scopes : undefined;
}

/** Whether the token that came, if one did, opens this; reads ask where part of an answer is of another noun. */
export const hasScope = (actor: Actor, scope: Scope): boolean => limitsOf(actor)?.includes(scope) ?? true;

/** Refuses a token that is limited to something else; verbs ask where one operation does several things. */
export function requireScope<A extends Actor>(actor: A, scope: Scope): A {
  if (!hasScope(actor, scope)) {
    throw new Failure('forbidden', `This token lacks the scope ${scope}.`, { scope });
  }
  return actor;
}

export const isAdmin = (actor: Actor) => actor.kind === 'user' && actor.role === 'admin';
