import type { Scope } from '@/nouns/scopes';
import { scopes } from '@/nouns/scopes';
import type { Role } from '@/nouns/users';
import type { Contract } from './face';
import { uploadFile } from './files';
import { faces } from './index';
import { scopeOf } from './scopes';

/** Whether a token of somebody in this role may call an operation. */
const isFor = (role: Role, { auth }: Contract) =>
  (auth.kind === 'user' || auth.kind === 'backend') && (auth.roles?.includes(role) ?? true);

/** What tokens of somebody in this role can be limited to, where limiting them opens something. */
export function scopesFor(role: Role): Scope[] {
  const contracts = Object.values(faces).flatMap((face) => face.contracts);
  const open = new Set(contracts.filter((contract) => isFor(role, contract)).map(scopeOf));
  // Pictures are sent and shown outside the published APIs.
  for (const scope of [scopeOf(uploadFile as unknown as Contract), 'files:read'] as const) open.add(scope);
  return scopes.filter((scope) => open.has(scope));
}
