'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '@/auth/action';
import { Email, FormAmount, FormId, Text } from '@/lib/fields';
import { updateAdvertiser } from './update';

/** Changes name, address and maximum limit of an organisation; administrators only. */
export const updateAdvertiserAction = action(
  z.object({ id: FormId, name: Text(120), email: Email, maximum_limit: FormAmount(0, 1_000_000_000) }),
  async (actor, { id, maximum_limit: maximumLimit, ...changes }) => {
    await updateAdvertiser(actor, id, { ...changes, maximumLimit });
    refresh();
  },
);
