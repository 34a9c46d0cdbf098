'use server';

import { refresh, revalidatePath } from 'next/cache';
import { z } from 'zod';
import { giveConsent, publishLegalText } from '@/features/legal';
import { action } from '@/forms/action';
import { FormId, ListOf, Text, Ticked } from '@/lib/fields';
import { legalPages, longestLegalText } from '@/nouns/legal';

/** Publishes the next version of a page; administrators only. */
export const publishAction = action(
  z.object({
    page: z.enum(legalPages, 'choose a page'),
    text: Text(longestLegalText),
    asks: Ticked,
  }),
  async (actor, form) => {
    const version = await publishLegalText(actor, form);
    revalidatePath('/', 'layout');
    return version;
  },
);

/** Notes that the person agrees to what they were shown. */
export const agreeAction = action(z.object({ texts: ListOf(FormId, 10) }), async (actor, { texts }) => {
  await giveConsent(actor, texts);
  refresh();
});
