export { type CreatedToken, createToken, createTokenFor, type NewToken } from './create';
export { type Activity, type ApiCall, type CallFilter, listCalls, tokenActivity } from './reads/calls';
export { type AnyToken, searchTokens } from './reads/search';
export { listTokens, type Token } from './reads/tokens';
export { revokeAnyToken, revokeToken } from './revoke';
export { type RolledToken, rollToken } from './roll';
