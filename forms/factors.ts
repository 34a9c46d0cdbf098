'use server';

import { revalidatePath } from 'next/cache';
import { renderSVG } from 'uqr';
import { z } from 'zod';
import { confirmAuthenticator, offerAuthenticator } from '@/features/factors/authenticator';
import { renewRecoveryCodes as renew } from '@/features/factors/recovery';
import { turnOffTwoStep as turnOff } from '@/features/factors/turn-off';
import { action } from '@/forms/action';
import { addresses } from '@/nouns/addresses';

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
export const renewRecoveryCodes = action(CodeForm, (actor, { code }) => renew(actor, code));

/** Turns two-step sign-in off. */
export const turnOffTwoStep = action(CodeForm, async (actor, { code }) => {
  await turnOff(actor, code);
  revalidatePath(addresses.twoStep);
});
