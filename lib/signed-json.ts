import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

/** One text for a value, whatever order its keys have: sorted keys, no space, nothing undefined (as in RFC 8785). */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as Json)}`);
  return `{${members.join(',')}}`;
}

/** What comes before the 32 bytes of a key in its DER encodings (RFC 8410). */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** The Ed25519 key of 32 secret bytes. */
export const privateKeyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' });

/** The public half as 43 characters of base64url. */
export const publicTextOf = (key: KeyObject): string =>
  createPublicKey(key)
    .export({ format: 'der', type: 'spki' })
    .subarray(publicPrefix.length)
    .toString('base64url');

/** Ed25519 over the text, as base64url. */
export const signText = (text: string, key: KeyObject): string =>
  sign(null, Buffer.from(text), key).toString('base64url');

/** Whether the signature is of exactly this text by this key; false for anything that is no key or signature. */
export function isSignedBy(text: string, signature: string, publicKey: string): boolean {
  if (!/^[\w-]{43}$/.test(publicKey) || !/^[\w-]{86}$/.test(signature)) return false;
  const der = Buffer.concat([publicPrefix, Buffer.from(publicKey, 'base64url')]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
}
