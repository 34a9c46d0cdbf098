import type { Role } from '@/nouns/users';

/** How an operation wants its caller to prove who they are. */
export type Scheme =
  /** Nobody needs to; a credential that is sent must still be valid. */
  | { kind: 'public' }
  /** An API token, or the browser session; with `grants` also an application acting for a user. */
  | { kind: 'user'; roles?: readonly Role[]; grants?: true }
  /** An API token only; `roles` may call it. */
  | { kind: 'backend'; roles: readonly Role[] }
  /** The browser session, or a registered application; `needsUser` refuses an application without a user. */
  | { kind: 'app'; needsUser: boolean };

export const everyone: Scheme = { kind: 'public' };
export const signedIn: Scheme = { kind: 'user' };
/** For what every kind of client needs, such as sending pictures. */
export const anyUser: Scheme = { kind: 'user', grants: true };
export const administrators: Scheme = { kind: 'user', roles: ['admin'] };
export const staffTokens: Scheme = { kind: 'backend', roles: ['admin', 'advertiser'] };
export const adminTokens: Scheme = { kind: 'backend', roles: ['admin'] };
export const appBrowsing: Scheme = { kind: 'app', needsUser: false };
export const appActing: Scheme = { kind: 'app', needsUser: true };
