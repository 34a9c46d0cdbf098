import { z } from 'zod';
import { signedIn } from '@/auth/scheme';
import type { Token } from '@/features/tokens';
import { FormId } from '@/lib/fields';
import { named } from '../schema';
import { adsApi } from './face';

/** An API token as its owner sees it again: never its secret. */
export const TokenJson = named(
  'ApiToken',
  z.object({
    id: z.int(),
    name: z.string(),
    prefix: z.string(),
    created_at: z.string(),
    expires_at: z.string().nullable(),
    last_used_at: z.string().nullable(),
  }),
);

export const toTokenJson = (token: Token): z.input<typeof TokenJson> => ({
  id: token.id,
  name: token.name,
  prefix: token.prefix,
  created_at: token.createdAt.toISOString(),
  expires_at: token.expiresAt?.toISOString() ?? null,
  last_used_at: token.lastUsedAt?.toISOString() ?? null,
});

export const listTokens = adsApi.get('/tokens', {
  summary: 'List your API tokens',
  description: 'Tokens that are not revoked, newest first. They are made in the browser, under Settings.',
  auth: signedIn,
  output: z.object({ tokens: z.array(TokenJson) }),
});

export const revokeToken = adsApi.delete('/tokens/{id}', {
  summary: 'Revoke one of your API tokens',
  description: 'From the next call on the token is refused; a token may revoke itself.',
  auth: signedIn,
  params: z.object({ id: FormId }),
  output: z.object({ message: z.literal('Token revoked') }),
});
