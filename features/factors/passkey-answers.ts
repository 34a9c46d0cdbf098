import { z } from 'zod';
import { Failure } from '@/lib/failure';
import { parseStrictJson } from '@/lib/json';
import { isChallenge, type Terms } from './challenges';
import { requireSite } from './passkey-site';

/** Signatures that are taken: Ed25519, ECDSA with P-256, RSA. On every instance the same, whatever it runs on. */
export const ALGORITHMS = [-8, -7, -257];

const Bytes = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]+$/);
const shared = { id: Bytes(1_400), rawId: Bytes(1_400), type: z.literal('public-key') };

const Assertion = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: Bytes(8_000),
    authenticatorData: Bytes(4_000),
    signature: Bytes(4_000),
    userHandle: Bytes(200).nullish(),
  }),
});

const Attestation = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: Bytes(8_000),
    attestationObject: Bytes(40_000),
    transports: z.array(z.string().max(20)).max(10).catch([]),
  }),
});

/** What a browser says that a passkey signed. */
export type Assertion = z.output<typeof Assertion>;

/** The refusal of what a passkey or a browser answered, which says what to do and not what was wrong. */
export const refusedPasskey = (cause?: unknown) =>
  new Failure('invalid', 'The passkey was not accepted, or that took too long. Try again.', { cause });

function read<S extends z.ZodType>(schema: S, answer: string): z.output<S> {
  try {
    return schema.parse(parseStrictJson(answer));
  } catch (cause) {
    throw refusedPasskey(cause);
  }
}

/** What a browser answered to be signed in or to prove something; `invalid` when it cannot be read. */
export const readAssertion = (answer: string): Assertion => read(Assertion, answer);

/** Notes the challenge that an answer was given to, if it is one of ours for these terms. */
function challengeFor(terms: Terms) {
  const noted = { challenge: '' };
  const expectedChallenge = (encoded: string) => {
    noted.challenge = Buffer.from(encoded, 'base64url').toString('utf8');
    return isChallenge(noted.challenge, terms);
  };
  return { noted, expectedChallenge };
}

/** The library throws at whatever does not hold, in its own words, which are for nobody. */
async function verified<T extends { verified: boolean }>(check: () => Promise<T>): Promise<T> {
  const outcome = await check().catch((cause: unknown) => {
    throw refusedPasskey(cause);
  });
  if (!outcome.verified) throw refusedPasskey();
  return outcome;
}

/** What of a passkey its answers are checked with. */
export interface Key {
  credentialId: string;
  publicKey: string;
}

/**
 * Checks that a passkey signed a challenge of ours for these terms, here, after it knew its person by their finger, face or
 * the lock of their device. Gives the challenge, which is not used up yet, and what the passkey counts.
 */
export async function verifyAssertion(assertion: Assertion, key: Key, terms: Terms) {
  const site = requireSite();
  const { noted, expectedChallenge } = challengeFor(terms);
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const { authenticationInfo } = await verified(() =>
    verifyAuthenticationResponse({
      response: {
        ...assertion,
        response: { ...assertion.response, userHandle: assertion.response.userHandle ?? undefined },
        clientExtensionResults: {},
      },
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
      // The count is compared as it is written, so that of two at once one is late.
      credential: { id: key.credentialId, publicKey: Buffer.from(key.publicKey, 'base64url'), counter: 0 },
    }),
  );
  const { newCounter: counter, credentialBackedUp: backedUp } = authenticationInfo;
  return { challenge: noted.challenge, counter, backedUp };
}

/** Checks what a browser answered that was asked to make a passkey, and gives what is kept of it. */
export async function verifyAttestation(answer: string, terms: Terms) {
  const site = requireSite();
  const attestation = read(Attestation, answer);
  const { noted, expectedChallenge } = challengeFor(terms);
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const { registrationInfo } = await verified(() =>
    verifyRegistrationResponse({
      response: { ...attestation, clientExtensionResults: {} },
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  );
  if (!registrationInfo) throw refusedPasskey();
  const { credential, credentialBackedUp: backedUp } = registrationInfo;
  const key = {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: attestation.response.transports,
    backedUp,
  };
  return { challenge: noted.challenge, key };
}
