'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '@/auth/action';
import { FormId } from '@/lib/fields';
import { retryJob } from './retry';

/** Lets a job that failed run again now; administrators only. */
export const retryJobAction = action(z.object({ id: FormId }), async (actor, { id }) => {
  await retryJob(actor, id);
  refresh();
});
