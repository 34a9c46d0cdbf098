'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '@/auth/action';
import { checkAgain } from './books';

/** Checks the books now; administrators only. */
export const checkBooksAction = action(z.object({}), async (actor) => {
  await checkAgain(actor);
  refresh();
});
