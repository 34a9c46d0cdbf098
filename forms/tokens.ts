'use server';

import { refresh, revalidatePath } from 'next/cache';
import { z } from 'zod';
import { createToken as create } from '@/features/tokens/create';
import { revokeToken as revoke, revokeAnyToken } from '@/features/tokens/revoke';
import { rollToken as roll } from '@/features/tokens/roll';
import { action } from '@/forms/action';
import { DAY_MS } from '@/lib/dates';
import { FormId, FormInteger, ListOf, Maybe, Text } from '@/lib/fields';
import { mostOverlapHours, Scopes } from '@/nouns/scopes';

const lifetimes = ['7', '30', '90', '365', 'never'] as const;

const TokenForm = z
  .object({
    name: Text(80),
    expires: z.enum(lifetimes, 'must be one of the offered lifetimes'),
    opens: z.enum(['everything', 'chosen'], 'must be everything or chosen'),
    scopes: Maybe(ListOf(z.string(), 100)),
  })
  .transform(({ opens, scopes, ...form }, { addIssue }) => {
    if (opens === 'everything') return { ...form, scopes: null };
    const { data, error } = Scopes.safeParse(scopes ?? []);
    if (data) return { ...form, scopes: data };
    addIssue({ code: 'custom', path: ['scopes'], message: error.issues[0]?.message ?? 'must be scopes' });
    return z.NEVER;
  });

/** Makes a token and gives its secret, once. */
export const createToken = action(TokenForm, async (actor, { name, expires, scopes }) => {
  const expiresAt = expires === 'never' ? null : new Date(Date.now() + Number(expires) * DAY_MS);
  const { secret } = await create(actor, { name, expiresAt, scopes });
  revalidatePath('/settings/tokens');
  return { name, secret };
});

/** Gives one of the person's own tokens a successor, and tells its secret, once. */
export const rollToken = action(
  z.object({ id: FormId, hours: FormInteger(0, mostOverlapHours) }),
  async (actor, { id, hours }) => {
    // The list is read anew once its person has the secret: a row that has a successor has no dialog to show it in.
    const { secret } = await roll(actor, id, hours);
    return { secret };
  },
);

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
