import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** What a browser answered, as the server reads it; or why it did not, in a sentence, and nothing where nobody asked. */
export type Answered = { answer: string } | { problem: string | undefined };

/** The library, once somebody uses a passkey. */
const library = () => import('@simplewebauthn/browser');

/** What the names of refusals mean (Web Authentication, 5.1); others say nothing that anybody could act on. */
function problemIn(error: unknown, host: string | undefined): string | undefined {
  switch (error instanceof Error ? error.name : '') {
    case 'AbortError':
      // Something else was asked of the browser meanwhile.
      return undefined;
    case 'NotAllowedError':
      return 'Your browser says that this was cancelled, or took too long. Nothing was changed.';
    case 'InvalidStateError':
      return 'This device has a passkey for your account already.';
    case 'NotSupportedError':
    case 'ConstraintError':
      return 'This device cannot keep a passkey that asks who you are. Set a screen lock, or use another device.';
    case 'SecurityError':
      return `Passkeys of Fanfare work at ${host} only. Open it there.`;
    default:
      return 'Your browser could not use a passkey. Try again.';
  }
}

async function perform(host: string | undefined, ceremony: () => Promise<unknown>): Promise<Answered> {
  const { browserSupportsWebAuthn } = await library();
  if (!browserSupportsWebAuthn()) return { problem: 'This browser does not know passkeys.' };
  try {
    return { answer: JSON.stringify(await ceremony()) };
  } catch (error) {
    return { problem: problemIn(error, host) };
  }
}

/** Has the browser make a passkey. */
export const makePasskey = (optionsJSON: PublicKeyCredentialCreationOptionsJSON): Promise<Answered> =>
  perform(optionsJSON.rp.id, async () => (await library()).startRegistration({ optionsJSON }));

/** Has a passkey sign; with `useBrowserAutofill` only once its person picks it where their address is typed. */
export const signByPasskey = (
  optionsJSON: PublicKeyCredentialRequestOptionsJSON,
  { useBrowserAutofill = false } = {},
): Promise<Answered> =>
  perform(optionsJSON.rpId, async () =>
    (await library()).startAuthentication({ optionsJSON, useBrowserAutofill }),
  );

/** Whether the browser offers passkeys where an address is typed. */
export const offersPasskeys = async (): Promise<boolean> =>
  (await library()).browserSupportsWebAuthnAutofill();

/** Gives up what the browser was asked for and nobody answered yet. */
export const giveUpPasskey = async (): Promise<void> =>
  (await library()).WebAuthnAbortService.cancelCeremony();
