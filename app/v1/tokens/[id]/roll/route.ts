import * as contract from '@/contracts/ads/tokens';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { rollToken } from '@/features/tokens';
import { overlapHours } from '@/nouns/scopes';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.rollToken, async ({ actor, input: { params, body } }) => {
    const { replaces, ...made } = await rollToken(actor, params.id, body.overlap_hours ?? overlapHours);
    const { id, expiresAt } = replaces;
    return { ...contract.toCreatedTokenJson(made), replaces: { id, expires_at: expiresAt.toISOString() } };
  }),
);
