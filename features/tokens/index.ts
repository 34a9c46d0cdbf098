export { type CreatedToken, createToken, createTokenFor, type NewToken } from './create';
export { listTokens, type Token } from './queries';
export { revokeToken } from './revoke';
export { type AnyToken, revokeAnyToken, searchTokens } from './search';
