'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { signBrowserOut } from '@/auth/session-cookie';
import { askForOwnData, leave } from '@/features/personal-data';
import { action } from '@/forms/action';
import { addresses } from '@/nouns/addresses';

/** Where the copy of the person's own data is, for a minute. */
export const takeOwnDataAction = action(
  z.object({}),
  async (actor) => `${addresses.ownDataFile}?ticket=${await askForOwnData(actor)}`,
);

/** Deletes the person's account in two weeks, unless they sign in until then. */
export const leaveAction = action(z.object({}), async (actor) => {
  await leave(actor);
  await signBrowserOut();
  redirect(`${addresses.signIn}?left=1`);
});
