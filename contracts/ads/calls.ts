import { z } from 'zod';
import { signedIn } from '@/auth/scheme';
import type { ApiCall } from '@/features/tokens';
import { FormId, FormInteger, Maybe, Text } from '@/lib/fields';
import { statusClasses } from '@/nouns/calls';
import { named } from '../schema';
import { adsApi } from './face';

const CallJson = named(
  'ApiCall',
  z.object({
    request_id: z.string().describe('The `X-Request-Id` of its answer.'),
    at: z.iso.datetime(),
    method: z.string(),
    operation: z.string().describe('The path of the operation, such as `/v1/ads/{id}`.'),
    path: z.string().describe('As it was asked for, without its query.'),
    status: z.int(),
    duration_ms: z.int(),
    token_id: z.int().nullable(),
    application_id: z.int().nullable().describe('The application that acted for its user.'),
  }),
);

export const toCallJson = (call: ApiCall): z.input<typeof CallJson> => ({
  request_id: call.requestId,
  at: call.at.toISOString(),
  method: call.method,
  operation: call.operation,
  path: call.path,
  status: call.status,
  duration_ms: call.milliseconds,
  token_id: call.tokenId,
  application_id: call.applicationId,
});

export const listCalls = adsApi.get('/api-log', {
  summary: 'List your calls',
  description:
    'What your tokens, and applications that act for you, called, newest first; an owner of an organisation sees what the tokens of its people called for it. Calls appear about a second after they were answered. Never their bodies, queries or secrets. Serving and impressions are not in it.',
  auth: signedIn,
  query: z.object({
    token_id: Maybe(FormId).describe('Only calls by this token.'),
    status: Maybe(z.enum(statusClasses, `must be one of ${statusClasses.join(', ')}`)).describe(
      'Only answers of this kind.',
    ),
    path: Maybe(Text(200)).describe('Only paths that hold this text.'),
    cursor: Maybe(FormInteger(1, Number.MAX_SAFE_INTEGER)).describe(
      'Of the answer before; from the newest without it.',
    ),
    limit: Maybe(FormInteger(1, 100)).describe('50 unless given.'),
  }),
  output: z.object({
    calls: z.array(CallJson),
    cursor: z
      .string()
      .nullable()
      .describe(
        'Where older ones go on, also when none of those looked through was wanted; null at the end.',
      ),
    has_more: z.boolean(),
  }),
  example: {
    response: {
      calls: [
        {
          request_id: '5f0c8a52-6f1e-4f0e-9f55-3d4b0a8a1c11',
          at: '2024-08-01T09:30:00.000Z',
          method: 'PATCH',
          operation: '/v1/ads/{id}',
          path: '/v1/ads/8d1f2d2e-54a7-4d0c-9a55-0d3a3f1c8b10',
          status: 200,
          duration_ms: 14,
          token_id: 12,
          application_id: null,
        },
      ],
      cursor: null,
      has_more: false,
    },
  },
});
