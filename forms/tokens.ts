'use server';

import { refresh, revalidatePath } from 'next/cache';
import { z } from 'zod';
import { createToken as create } from '@/features/tokens/create';
import { revokeAnyToken } from '@/features/tokens/reads/search';
import { revokeToken as revoke } from '@/features/tokens/revoke';
import { action } from '@/forms/action';
import { DAY_MS } from '@/lib/dates';
import { FormId, Text } from '@/lib/fields';

const lifetimes = ['7', '30', '90', '365', 'never'] as const;

const TokenForm = z.object({
  name: Text(80),
  expires: z.enum(lifetimes, 'must be one of the offered lifetimes'),
});

/** Makes a token and gives its secret, once. */
export const createToken = action(TokenForm, async (actor, { name, expires }) => {
  const expiresAt = expires === 'never' ? null : new Date(Date.now() + Number(expires) * DAY_MS);
  const { secret } = await create(actor, { name, expiresAt });
  revalidatePath('/settings/tokens');
  return { name, secret };
});

/** Revokes one of the person's own tokens. */
export const revokeToken = action(z.object({ id: FormId }), async (actor, { id }) => {
  await revoke(actor, id);
  revalidatePath('/settings/tokens');
});

/** Revokes anybody's token; administrators only. */
export const revokeAnyTokenAction = action(z.object({ id: FormId }), async (actor, { id }) => {
  await revokeAnyToken(actor, id);
  refresh();
});
