import { z } from 'zod';
import { signedIn } from '@/auth/scheme';
import type { Delivery, Endpoint } from '@/features/webhooks';
import { FormBoolean, FormInteger, ListOf, Maybe, Moment, Uuid } from '@/lib/fields';
import { EndpointFields, EventTypeName } from '@/nouns/fields/webhooks';
import {
  deliveryStatuses,
  disabledReasons,
  endpointOwners,
  mostEndpoints,
  rotationHours,
} from '@/nouns/webhooks';
import { adsApi } from './face';

export const EndpointJson = z.object({
  id: z.string(),
  owner: z.enum(endpointOwners).describe('Whose events it is sent.'),
  url: z.string(),
  description: z.string(),
  types: z.array(EventTypeName).describe('Empty for all of them.'),
  enabled: z.boolean(),
  disabled_at: z.iso.datetime().nullable(),
  disabled_because: z.enum(disabledReasons).nullable(),
  failing_since: z.iso.datetime().nullable().describe('The first failure since the last success.'),
  rotating_until: z.iso.datetime().nullable().describe('Until when the secret before signs as well.'),
  waiting: z.int().describe('Deliveries that are still to be taken.'),
  created_at: z.iso.datetime(),
});

export const toEndpointJson = (endpoint: Endpoint): z.input<typeof EndpointJson> => ({
  id: endpoint.id,
  owner: endpoint.owner,
  url: endpoint.url,
  description: endpoint.description,
  types: endpoint.types,
  enabled: endpoint.disabledAt === null,
  disabled_at: endpoint.disabledAt?.toISOString() ?? null,
  disabled_because: endpoint.disabledBecause,
  failing_since: endpoint.failingSince?.toISOString() ?? null,
  rotating_until: endpoint.rotatingUntil?.toISOString() ?? null,
  waiting: endpoint.waiting,
  created_at: endpoint.createdAt.toISOString(),
});

const DeliveryJson = z.object({
  id: z.int(),
  event_id: z.string().describe('Sent as `webhook-id`, the same each time.'),
  type: z.string().describe('Of the event, or `test`.'),
  status: z.enum(deliveryStatuses),
  next_attempt_at: z.iso.datetime().nullable(),
  created_at: z.iso.datetime(),
  payload: z.string().describe('The body, byte for byte.'),
  attempts: z.array(
    z.object({
      at: z.iso.datetime(),
      url: z.string(),
      status: z.int().nullable().describe('Null when nothing was answered.'),
      problem: z.string().nullable().describe('Why it was not taken.'),
      answer: z.string().describe('The first 4 KiB of it.'),
      milliseconds: z.int(),
    }),
  ),
});

export const toDeliveryJson = (delivery: Delivery): z.input<typeof DeliveryJson> => ({
  id: delivery.id,
  event_id: delivery.eventId,
  type: delivery.type,
  status: delivery.status,
  next_attempt_at: delivery.dueAt?.toISOString() ?? null,
  created_at: delivery.createdAt.toISOString(),
  payload: delivery.payload,
  attempts: delivery.tries.map(({ createdAt, url, status, problem, answer, milliseconds }) => ({
    at: createdAt.toISOString(),
    ...{ url, status, problem, answer, milliseconds },
  })),
});

const params = z.object({ id: Uuid });
const WithSecret = z.object({
  endpoint: EndpointJson,
  secret: z.string().describe('Shown this once. Verify with any library of Standard Webhooks.'),
});
const sample: z.input<typeof EndpointJson> = {
  id: '6f1c1e0a-9c7e-4d55-8a36-0f4f4a1d2b77',
  owner: 'organisation',
  url: 'https://shop.example/fanfare',
  description: 'Orders of the shop',
  types: ['task.submitted', 'task.paid'],
  enabled: true,
  disabled_at: null,
  disabled_because: null,
  failing_since: null,
  rotating_until: null,
  waiting: 0,
  created_at: '2024-08-01T09:30:00.000Z',
};

export const createEndpoint = adsApi.post('/webhook-endpoints', {
  summary: 'Have events sent to an address',
  description: `Each event is posted as JSON, signed by the Standard Webhooks specification (\`webhook-id\`, \`webhook-timestamp\`, \`webhook-signature\`). Answer 2xx within 5 seconds; otherwise it is sent again, with the same id and the same bytes, at growing intervals of up to 24 hours. Deliveries come in the order of \`GET /v1/events\`, those that are sent again later than that. Addresses are https and of the public internet, and redirects are not followed. An owner has at most ${mostEndpoints} endpoints: an organisation's are looked after by its owners, an account's by its influencer, the platform's by administrators.`,
  auth: signedIn,
  body: EndpointFields.extend({
    owner: Maybe(z.enum(endpointOwners, `must be one of: ${endpointOwners.join(', ')}`)).describe(
      'Needed by influencers with an organisation; their account unless given.',
    ),
  }),
  output: WithSecret,
  // Answers of repeatable calls are kept, and a secret is shown once.
  idempotent: 'never',
  status: 201,
  example: {
    request: {
      url: sample.url,
      description: sample.description,
      types: sample.types,
    },
    response: { endpoint: sample, secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw4Zg0tBq1bXk=' },
  },
});

export const listEndpoints = adsApi.get('/webhook-endpoints', {
  summary: 'List the endpoints you look after',
  auth: signedIn,
  output: z.object({ endpoints: z.array(EndpointJson) }),
});

export const getEndpoint = adsApi.get('/webhook-endpoints/{id}', {
  summary: 'Read an endpoint',
  auth: signedIn,
  params,
  output: z.object({ endpoint: EndpointJson }),
});

export const changeEndpoint = adsApi.patch('/webhook-endpoints/{id}', {
  summary: 'Change an endpoint, or switch it off or on',
  description:
    'Only the named fields change. What an endpoint missed while it was off is sent once it is on again.',
  auth: signedIn,
  params,
  body: EndpointFields.partial().extend({ enabled: Maybe(FormBoolean) }),
  output: z.object({ endpoint: EndpointJson }),
  example: { request: { enabled: true }, response: { endpoint: sample } },
});

export const deleteEndpoint = adsApi.delete('/webhook-endpoints/{id}', {
  summary: 'Delete an endpoint and its deliveries',
  auth: signedIn,
  params,
  output: z.object({ message: z.literal('Endpoint deleted') }),
});

export const rotateSecret = adsApi.post('/webhook-endpoints/{id}/rotate', {
  summary: 'Give an endpoint a new secret',
  description: `For ${rotationHours} hours everything is signed with the old secret as well: \`webhook-signature\` holds both.`,
  auth: signedIn,
  params,
  output: WithSecret,
  idempotent: 'never',
});

export const testEndpoint = adsApi.post('/webhook-endpoints/{id}/test', {
  summary: 'Send a test',
  description: 'Of the type `test`, with an id of its own, signed as events are.',
  auth: signedIn,
  params,
  output: z.object({ delivery_id: z.int() }),
});

export const listDeliveries = adsApi.get('/webhook-endpoints/{id}/deliveries', {
  summary: 'List what was sent to an endpoint, and what it answered',
  description: 'Newest first, of the last 30 days.',
  auth: signedIn,
  params,
  query: z.object({
    status: Maybe(z.enum(deliveryStatuses, `must be one of: ${deliveryStatuses.join(', ')}`)),
    before: Maybe(FormInteger(1, Number.MAX_SAFE_INTEGER)).describe('The last id of the answer before.'),
    limit: Maybe(FormInteger(1, 100)).describe('50 unless given.'),
  }),
  output: z.object({ deliveries: z.array(DeliveryJson), has_more: z.boolean() }),
});

export const replayDeliveries = adsApi.post('/webhook-endpoints/{id}/replay', {
  summary: 'Send deliveries again',
  description:
    'Those named, or, with `since`, all from then on that were not taken; at most 1,000, the oldest first.',
  auth: signedIn,
  params,
  body: z
    .object({
      deliveries: Maybe(ListOf(FormInteger(1, Number.MAX_SAFE_INTEGER), 100)),
      since: Maybe(Moment),
    })
    .refine(({ deliveries, since }) => (deliveries === undefined) !== (since === undefined), {
      path: ['deliveries'],
      error: 'give either this or since',
    }),
  output: z.object({ replayed: z.int() }),
  example: { request: { deliveries: [1201] }, response: { replayed: 1 } },
});
