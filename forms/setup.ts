'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { signBrowserIn } from '@/auth/session-cookie';
import * as setup from '@/features/setup';
import { Password } from '@/features/users';
import { action } from '@/forms/action';
import { Email, Text } from '@/lib/fields';

const FirstAdminForm = z.object({
  code: Text(60),
  name: Text(120),
  email: Email,
  password: Password,
});

/** Makes the first administrator and signs them in. */
export const makeFirstAdmin = action(FirstAdminForm, async (_actor, values, from) => {
  await signBrowserIn(await setup.makeFirstAdmin(values, from));
  redirect('/admin');
});
