'use server';

import { refresh, revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { renderSVG } from 'uqr';
import { z } from 'zod';
import { currentSessionId } from '@/auth/session-cookie';
import { addPasskey, offerPasskey } from '@/features/factors/add-passkey';
import { confirmAuthenticator, offerAuthenticator } from '@/features/factors/authenticator';
import { renewRecoveryCodes as renew } from '@/features/factors/recovery';
import { removePasskey } from '@/features/factors/remove-passkey';
import { renamePasskey } from '@/features/factors/rename-passkey';
import { turnOffTwoStep as turnOff } from '@/features/factors/turn-off';
import { askToProve } from '@/features/factors/use-passkey';
import { action } from '@/forms/action';
import { FactorForm, givenOf, PasskeyAnswer } from '@/forms/given-factor';
import { deviceOf } from '@/lib/device';
import { FormId, Text } from '@/lib/fields';
import { addresses } from '@/nouns/addresses';
import { passkeyNameLength } from '@/nouns/passkeys';

const CodeForm = z.object({
  code: z.string('is missing').trim().min(1, 'is missing').max(100, 'must be at most 100 characters'),
});

/** Offers a key for the person's authenticator app: to type, and as a picture to scan. */
export const offerAuthenticatorAction = action(z.object({}), async (actor) => {
  const { secret, address } = await offerAuthenticator(actor);
  const picture = renderSVG(address, { border: 2, whiteColor: '#fff', blackColor: '#000' });
  return { secret, picture: `data:image/svg+xml;utf8,${encodeURIComponent(picture)}` };
});

/** Turns two-step sign-in on by a code of the offered key, and gives the recovery codes, once. */
export const confirmAuthenticatorAction = action(CodeForm, (actor, { code }) =>
  confirmAuthenticator(actor, code),
);

/** Makes new recovery codes in place of those before, and gives them, once. */
export const renewRecoveryCodes = action(FactorForm, async (actor, { code, passkey }) =>
  renew(actor, await givenOf(code, passkey)),
);

/** Removes the person's authenticator app. */
export const turnOffTwoStep = action(FactorForm, async (actor, { code, passkey }) => {
  await turnOff(actor, await givenOf(code, passkey));
  revalidatePath(addresses.twoStep);
});

/** What a passkey of the person is to sign, to prove that it is them. */
export const askPasskey = action(z.object({}), async (actor) => askToProve(actor, await currentSessionId()));

/** What the person's browser is to make a passkey of. */
export const offerPasskeyAction = action(z.object({}), async (actor) =>
  offerPasskey(actor, await currentSessionId()),
);

/** Adds the passkey that it made, and gives the recovery codes where it is the first, once. */
export const addPasskeyAction = action(z.object({ answer: PasskeyAnswer }), async (actor, { answer }) => {
  const device = deviceOf((await headers()).get('user-agent'));
  return addPasskey(actor, await currentSessionId(), { answer, device });
});

/** Gives a passkey of the person another name. */
export const renamePasskeyAction = action(
  z.object({ id: FormId, name: Text(passkeyNameLength) }),
  async (actor, { id, name }) => {
    await renamePasskey(actor, id, name);
    refresh();
  },
);

/** Removes a passkey of the person. */
export const removePasskeyAction = action(z.object({ id: FormId }), async (actor, { id }) => {
  await removePasskey(actor, id);
  refresh();
});
