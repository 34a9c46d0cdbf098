export { type CreatedToken, createToken, createTokenFor, type NewToken } from './create';
export { type AnyToken, searchTokens } from './reads/search';
export { listTokens, type Token } from './reads/tokens';
export { revokeAnyToken, revokeToken } from './revoke';
export { type RolledToken, rollToken } from './roll';
