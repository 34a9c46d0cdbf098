import { Failure } from '@/lib/failure';

export type Role = 'influencer' | 'advertiser' | 'admin';

/** What proved who is calling: the browser session, an API token, a grant to an application, or a command. */
export type Credential = 'session' | 'token' | 'grant' | 'command';

export interface UserActor {
  kind: 'user';
  id: number;
  uuid: string;
  email: string;
  username: string;
  name: string;
  role: Role;
  /** The organisation of an advertiser; null for everyone else. */
  advertiserId: number | null;
  /** False until the e-mail address is confirmed, or after deactivation: may look around, not take part. */
  active: boolean;
  credential: Credential;
}

/** A registered application acting for nobody in particular: it may browse. */
export interface ApplicationActor {
  kind: 'application';
  applicationId: number;
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

/** The acting user, who must have confirmed their e-mail address. */
export function requireActive(actor: Actor): UserActor {
  const user = requireUser(actor);
  if (!user.active) throw new Failure('forbidden', 'Confirm your e-mail address first.');
  return user;
}

/** The acting administrator. */
export const requireAdmin = (actor: Actor) => requireRole(actor, 'admin');

/** Staff of a campaign: administrators, and advertisers for what is their own. */
export const requireStaff = (actor: Actor) => requireRole(actor, 'admin', 'advertiser');

/** For what no caller may do, only a scheduled job. */
export function requirePlatform(actor: Actor): Platform {
  if (actor.kind !== 'platform') throw new Failure('forbidden', 'Only the platform itself does this.');
  return actor;
}

export const isAdmin = (actor: Actor) => actor.kind === 'user' && actor.role === 'admin';
