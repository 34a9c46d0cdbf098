export { type CreatedToken, createToken, createTokenFor, type NewToken } from './create';
export { type AnyToken, revokeAnyToken, searchTokens } from './reads/search';
export { listTokens, type Token } from './reads/tokens';
export { revokeToken } from './revoke';
