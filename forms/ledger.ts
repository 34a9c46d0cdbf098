'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { checkAgain } from '@/features/ledger/books';
import { action } from '@/forms/action';

/** Checks the books now; administrators only. */
export const checkBooksAction = action(z.object({}), async (actor) => {
  await checkAgain(actor);
  refresh();
});
