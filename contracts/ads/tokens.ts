import { z } from 'zod';
import { signedIn } from '@/auth/scheme';
import type { CreatedToken, NewToken, Token } from '@/features/tokens';
import { DAY_MS } from '@/lib/dates';
import { FormId, FormInteger, Maybe, Text } from '@/lib/fields';
import { mostOverlapHours, mostTokenDays, overlapHours, Scopes, scopes } from '@/nouns/scopes';
import { named } from '../schema';
import { adsApi } from './face';

/** An API token as its owner sees it again: never its secret. */
export const TokenJson = named(
  'ApiToken',
  z.object({
    id: z.int(),
    name: z.string(),
    prefix: z.string(),
    scopes: z
      .array(z.enum(scopes))
      .nullable()
      .describe('What it is for; null for everything its owner may do.'),
    made_by: z.int().nullable().describe('The token that made it, with which it ends.'),
    created_at: z.string(),
    expires_at: z.string().nullable(),
    last_used_at: z.string().nullable(),
  }),
);

export const toTokenJson = (token: Token): z.input<typeof TokenJson> => ({
  id: token.id,
  name: token.name,
  prefix: token.prefix,
  scopes: token.scopes,
  made_by: token.madeBy,
  created_at: token.createdAt.toISOString(),
  expires_at: token.expiresAt?.toISOString() ?? null,
  last_used_at: token.lastUsedAt?.toISOString() ?? null,
});

export const listTokens = adsApi.get('/tokens', {
  summary: 'List your API tokens',
  description: 'Tokens that are not revoked, newest first.',
  auth: signedIn,
  output: z.object({ tokens: z.array(TokenJson) }),
});

export const revokeToken = adsApi.delete('/tokens/{id}', {
  summary: 'Revoke one of your API tokens',
  description:
    'From the next call on the token is refused, and so are those it made. A token may revoke itself, whatever it is for.',
  scopeless: true,
  auth: signedIn,
  params: z.object({ id: FormId }),
  output: z.object({ message: z.literal('Token revoked') }),
});

const CreatedTokenJson = z.object({
  id: z.int(),
  name: z.string(),
  token: z.string().describe('Shown this once.'),
  prefix: z.string(),
  scopes: z.array(z.enum(scopes)).nullable(),
  created_at: z.iso.datetime(),
  expires_at: z.iso.datetime().nullable(),
});

export const toCreatedTokenJson = (made: CreatedToken): z.input<typeof CreatedTokenJson> => ({
  id: made.id,
  name: made.name,
  token: made.secret,
  prefix: made.prefix,
  scopes: made.scopes,
  created_at: made.createdAt.toISOString(),
  expires_at: made.expiresAt?.toISOString() ?? null,
});

const CreateToken = z.object({
  name: Text(80),
  scopes: Scopes,
  expires_in_days: Maybe(FormInteger(1, mostTokenDays)).describe('90 when it is left out.'),
});

export const toNewToken = ({
  name,
  scopes: named,
  expires_in_days: days = 90,
}: z.output<typeof CreateToken>): NewToken => ({
  name,
  scopes: named,
  expiresAt: new Date(Date.now() + days * DAY_MS),
});

export const createToken = adsApi.post('/tokens', {
  summary: 'Make an API token',
  description:
    'By a token whose scopes name `tokens:write`, for some of its other scopes, or in the signed-in browser. It ends with the token that made it.',
  auth: signedIn,
  idempotent: 'never',
  body: CreateToken,
  status: 201,
  output: CreatedTokenJson,
});

export const rollToken = adsApi.post('/tokens/{id}/roll', {
  summary: 'Give one of your API tokens a successor',
  description:
    'The new token has the name, the scopes and the length of life of the old one, which works until the overlap is over. A token whose scopes name `tokens:write` rolls itself and those it made.',
  auth: signedIn,
  idempotent: 'never',
  params: z.object({ id: FormId }),
  body: z.object({
    overlap_hours: Maybe(FormInteger(0, mostOverlapHours)).describe(`${overlapHours} when it is left out.`),
  }),
  status: 201,
  output: CreatedTokenJson.extend({
    replaces: z.object({ id: z.int(), expires_at: z.iso.datetime() }),
  }),
});
