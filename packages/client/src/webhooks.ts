import type { GetEventsResponse } from './ads.js';

/** What happened, as endpoints are sent it and `getEvents` lists it. */
export type FanfareEvent = GetEventsResponse['events'][number];

/** Why what came is not taken for a message of ours. */
export class WebhookError extends Error {
  override readonly name = 'WebhookError';
}

const TOLERANCE_SECONDS = 300;
const encoder = new TextEncoder();

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

function bytesOrNothing(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return bytesOf(base64);
  } catch {
    return undefined;
  }
}

type Headers = { get(name: string): string | null } | Record<string, string | string[] | undefined>;

function headerOf(headers: Headers, name: string): string {
  const value =
    typeof headers.get === 'function' ? headers.get(name) : (headers as Record<string, unknown>)[name];
  if (typeof value !== 'string' || value === '') throw new WebhookError(`${name} is missing.`);
  return value;
}

/**
 * The event in a message to an endpoint, once its signature is one of ours (Standard Webhooks, HMAC-SHA256) and not older than
 * five minutes. `body` is the text as it came, not JSON written again. Several secrets are those of a change.
 */
export async function verifyWebhook(
  secret: string | readonly string[],
  headers: Headers,
  body: string,
): Promise<FanfareEvent> {
  const id = headerOf(headers, 'webhook-id');
  const timestamp = headerOf(headers, 'webhook-timestamp');
  const age = Date.now() / 1000 - Number(timestamp);
  if (!/^\d+$/.test(timestamp) || Math.abs(age) > TOLERANCE_SECONDS) {
    throw new WebhookError('webhook-timestamp is too far from now.');
  }
  const signatures = headerOf(headers, 'webhook-signature')
    .split(' ')
    .flatMap((each) => (each.startsWith('v1,') ? (bytesOrNothing(each.slice(3)) ?? []) : []));
  const signed = encoder.encode(`${id}.${timestamp}.${body}`);
  for (const each of [secret].flat()) {
    const raw = bytesOf(each.replace(/^whsec_/, ''));
    const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, [
      'verify',
    ]);
    for (const signature of signatures) {
      // Compared by the platform, in the same time whatever is in it.
      if (await crypto.subtle.verify('HMAC', key, signature, signed)) return JSON.parse(body);
    }
  }
  throw new WebhookError('No signature is ours.');
}
