import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { Actor } from '@/auth/actor';
import { addPasskey, offerPasskey, passkeySite } from '@/features/factors';

const site = () => {
  const found = passkeySite();
  if (!found) throw new Error('no passkeys here');
  return found;
};
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const text = (data: Uint8Array) => Buffer.from(data).toString('base64url');

const PRESENT = 1;
const VERIFIED = 4;
const BACKED_UP = 8 + 16;
const MADE = 64;

/** What an answer says otherwise than it should. */
interface Odd {
  counter?: number;
  flags?: number;
  origin?: string;
  rpId?: string;
  type?: string;
  userHandle?: string;
}

/**
 * A passkey in software: it answers as a browser does that made it with `make` and uses it with `use`. `counts` where it counts
 * how often it signed.
 */
export function softPasskey({ counts = false, backedUp = true } = {}) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  let count = 0;
  let handle = '';

  const dataOf = (made: Buffer, odd: Odd) => {
    const flags = odd.flags ?? PRESENT + VERIFIED + (backedUp ? BACKED_UP : 0);
    const counter = Buffer.alloc(4);
    if (counts) count += 1;
    counter.writeUInt32BE(odd.counter ?? count);
    const all = flags + (made.length > 0 ? MADE : 0);
    return Buffer.concat([sha256(odd.rpId ?? site().id), Buffer.from([all]), counter, made]);
  };
  const clientData = (type: string, challenge: string, odd: Odd) =>
    Buffer.from(
      JSON.stringify({
        type: odd.type ?? type,
        challenge,
        origin: odd.origin ?? site().origin,
        crossOrigin: false,
      }),
    );
  const answer = (response: object) =>
    JSON.stringify({ id: text(id), rawId: text(id), type: 'public-key', response });

  function make({ challenge, user }: { challenge: string; user: { id: string } }, odd: Odd = {}): string {
    handle = user.id;
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const key = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    );
    const made = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
    const attestation = isoCBOR.encode(
      new Map<string, string | Uint8Array | Map<never, never>>([
        ['fmt', 'none'],
        ['attStmt', new Map<never, never>()],
        ['authData', dataOf(made, odd)],
      ]),
    );
    return answer({
      clientDataJSON: text(clientData('webauthn.create', challenge, odd)),
      attestationObject: text(attestation),
      transports: ['internal'],
    });
  }

  function use({ challenge }: { challenge: string }, odd: Odd = {}): string {
    const client = clientData('webauthn.get', challenge, odd);
    const data = dataOf(Buffer.alloc(0), odd);
    return answer({
      clientDataJSON: text(client),
      authenticatorData: text(data),
      signature: text(sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)),
      userHandle: odd.userHandle ?? handle,
    });
  }

  return { make, use };
}

/** A passkey that the acting person added in the browser of this session. */
export async function makePasskey(
  actor: Actor,
  sessionId: string,
  options: Parameters<typeof softPasskey>[0] = {},
) {
  const passkey = softPasskey(options);
  const answer = passkey.make(await offerPasskey(actor, sessionId));
  const codes = await addPasskey(actor, sessionId, { answer, device: 'Firefox on Windows' });
  return { ...passkey, codes };
}
