import { z } from 'zod';

/** What a token can be limited to: for each noun, whether it may be read, changed or both, and what people call it. */
const grants = {
  advertisers: ['Organisations and their cover', 'read', 'write'],
  ads: ['Ads and their figures', 'read', 'write'],
  campaigns: ['Campaigns', 'read', 'write'],
  events: ['Events, whatever they are about', 'read'],
  files: ['Pictures', 'read', 'write'],
  invoices: ['Invoices', 'read', 'write'],
  lists: ['Lists and exchange rates', 'read'],
  networks: ['Networks of influencers', 'read', 'write'],
  notifications: ['Notifications', 'read', 'write'],
  participations: ['Joining campaigns', 'write'],
  payments: ['Paying posts, and bonuses', 'write'],
  payouts: ['Payouts', 'read', 'write'],
  reports: ['Reports of ads', 'read', 'write'],
  statistics: ['Statistics and leaderboards', 'read'],
  tasks: ['Tasks and decisions', 'read', 'write'],
  tokens: ['Tokens', 'read', 'write'],
  users: ['Accounts of others', 'read', 'write'],
  watch: ['Watch campaigns, photos and wallets', 'read', 'write'],
  webhooks: ['Webhooks, which are sent every event', 'read', 'write'],
} as const;

export type ScopeNoun = keyof typeof grants;
export type ScopeAccess = 'read' | 'write';
/** What one may do with one noun, e.g. `tasks:read`; writing does not include reading. */
export type Scope = {
  [N in ScopeNoun]: `${N}:${Extract<(typeof grants)[N][number], ScopeAccess>}`;
}[ScopeNoun];

export const scopeNouns = Object.keys(grants) as ScopeNoun[];

/** What people call a noun that tokens are limited to. */
export const scopeLabel = (noun: ScopeNoun): string => grants[noun][0];

/** Every scope there is, noun by noun. */
export const scopes = scopeNouns.flatMap((noun) =>
  (['read', 'write'] as const)
    .filter((access) => (grants[noun] as readonly string[]).includes(access))
    .map((access) => `${noun}:${access}` as Scope),
);

/** What applications can be let do for a person, as it ends the sentence "It may"; tokens can be for more. */
const grantWords: Partial<Record<Scope, string>> = {
  'campaigns:read': 'See campaigns',
  'files:read': 'See your pictures',
  'files:write': 'Send pictures, in your name',
  'networks:read': 'See your networks',
  'networks:write': 'Submit networks for approval, in your name',
  'notifications:read': 'See your notifications',
  'notifications:write': 'Mark your notifications as read',
  'participations:write': 'Join campaigns, in your name',
  'payouts:read': 'See your payouts and payout methods',
  'payouts:write': 'Request and cancel payouts, and add and remove payout methods, in your name',
  'statistics:read': 'See leaderboards',
  'tasks:read': 'See your tasks',
  'tasks:write': 'Complete and leave tasks and appeal decisions, in your name',
};

/** Every scope that applications can ask for. */
export const grantScopes = scopes.filter((scope) => scope in grantWords);

/** What an application with this scope may do, for the person it asks. */
export const grantWord = (scope: Scope): string => grantWords[scope] ?? scope;

/** Whether what was allowed includes what is asked for; null is everything. */
export const covers = (allowed: readonly Scope[] | null, asked: readonly Scope[] | null): boolean =>
  allowed === null || (asked?.every((scope) => allowed.includes(scope)) ?? false);

/** A list of scopes as it is given: each once, in the order above, at least one. */
export const Scopes = z
  .array(
    z.enum(scopes as [Scope, ...Scope[]], 'must be a scope such as tasks:read'),
    'must be a list of scopes',
  )
  .min(1, 'must name at least one scope')
  .max(scopes.length, `must be at most ${scopes.length} scopes`)
  .transform((given) => scopes.filter((scope) => given.includes(scope)));

/** Hours that a token which was rolled still works at most, and those that are given where none are named. */
export const mostOverlapHours = 168;
export const overlapHours = 24;

/** Days that a token made by another one lasts at most. */
export const mostTokenDays = 365;
