import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { env } from '@/lib/env';
import { seal, sealKey, unseal } from '@/lib/sealed';

const key = () => sealKey(env().AUTH_SECRET);

/** A new secret of an endpoint, as its owner is shown it once, and as it is kept: we sign with it, so it is sealed. */
export function newEndpointSecret(): { secret: string; sealed: string } {
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  return { secret, sealed: seal(secret, key()) };
}

interface Signed {
  id: string;
  at: Date;
  payload: string;
}

/**
 * The headers of a try, signed with each of the secrets by the Standard Webhooks specification; undefined when
 * another AUTH_SECRET sealed them.
 */
export function signedHeaders(
  { id, at, payload }: Signed,
  sealed: readonly string[],
): Record<string, string> | undefined {
  try {
    return {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': sealed
        .map((each) => new Webhook(unseal(each, [key()])).sign(id, at, payload))
        .join(' '),
    };
  } catch {
    return undefined;
  }
}
