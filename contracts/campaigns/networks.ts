import { z } from 'zod';
import { adminTokens, appActing } from '@/auth/scheme';
import { networkKind, networkStatus } from '@/db/schema';
import type { NetworkRow } from '@/features/networks';
import { FormId, FormInteger, HttpUrl, Maybe, oneOf, Text } from '@/lib/fields';
import { Network } from '@/nouns/fields/networks';
import { socialNetworks } from '@/nouns/networks';
import { named } from '../schema';
import { ActionOk, Paging } from './bodies';
import { campaignsApi } from './face';

export const submitNetwork = campaignsApi.post('/action/network/approval/', {
  source: '000-08',
  summary: 'Submit a social profile for approval',
  description:
    '`network_id` is the name on the network, and `network_url` the address of the same profile there: no post, no link made for sharing. A rejected profile may be submitted again. An influencer has at most five that are pending or accepted.',
  auth: appActing,
  body: z.object({
    network_type: Network,
    network_id: Text(255),
    network_url: HttpUrl,
    kind: Maybe(oneOf(networkKind.enumValues)),
    followers: Maybe(FormInteger(0, 2_000_000_000)),
    category: Maybe(Text(100)),
  }),
  output: ActionOk.extend({ approval_id: z.int().optional() }),
  example: {
    request: {
      network_type: 'instagram',
      network_id: 'user123',
      network_url: 'https://instagram.com/user123',
    },
    response: { status: 'success', message: 'Network submitted for approval' },
  },
});

/** A social profile as its owner and administrators see it. */
export const NetworkJson = named(
  'Network',
  z.object({
    id: z.int().describe('The `network_id` of `/api/network/status/`.'),
    user_id: z.int(),
    username: z.string(),
    network_type: z.enum(socialNetworks),
    network_id: z.string().describe('The name on the network.'),
    network_url: z.string(),
    kind: z.enum(networkKind.enumValues),
    followers: z.int().nullable(),
    category: z.string().nullable(),
    status: z.enum(networkStatus.enumValues),
    reason: z.string().nullable(),
    created_at: z.string(),
    reviewed_at: z.string().nullable(),
  }),
);

export const toNetworkJson = (row: NetworkRow): z.input<typeof NetworkJson> => ({
  id: row.id,
  user_id: row.userId,
  username: row.username,
  network_type: row.network,
  network_id: row.handle,
  network_url: row.url,
  kind: row.kind,
  followers: row.followers,
  category: row.category,
  status: row.status,
  reason: row.reason,
  created_at: row.createdAt.toISOString(),
  reviewed_at: row.reviewedAt?.toISOString() ?? null,
});

const example: z.input<typeof NetworkJson> = {
  id: 12,
  user_id: 456,
  username: 'influencer1',
  network_type: 'instagram',
  network_id: 'user123',
  network_url: 'https://instagram.com/user123',
  kind: 'user',
  followers: 12000,
  category: 'Fashion',
  status: 'pending',
  reason: null,
  created_at: '2024-07-01T09:00:00.000Z',
  reviewed_at: null,
};

export const listNetworks = campaignsApi.post('/networks/', {
  summary: 'List the social profiles of influencers',
  description: 'Newest first; `status` and `user_id` narrow the list.',
  auth: adminTokens,
  body: Paging.extend({ status: Maybe(oneOf(networkStatus.enumValues)), user_id: Maybe(FormId) }),
  output: z.array(NetworkJson),
  alsoGet: true,
  example: { request: { status: 'pending' }, response: [example] },
});

export const decideNetwork = campaignsApi.post('/network/status/', {
  summary: 'Accept or reject a social profile',
  description: 'Its owner is told, with the reason. Only a pending profile can be decided; a repeat is fine.',
  auth: adminTokens,
  body: z.object({
    network_id: FormId,
    status: oneOf(['accepted', 'rejected']),
    reason: Maybe(Text(1000)),
  }),
  output: ActionOk,
  example: {
    request: { network_id: 12, status: 'rejected', reason: 'The profile is private' },
    response: { status: 'success', message: 'Network status updated' },
  },
});

export const ownNetworks = campaignsApi.post('/get/networks/', {
  summary: 'List your own social profiles',
  description: 'Newest first.',
  auth: appActing,
  body: Paging,
  output: z.object({ networks: z.array(NetworkJson) }),
  alsoGet: true,
  example: { response: { networks: [example] } },
});
