'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { retryJob } from '@/features/system/retry';
import { action } from '@/forms/action';
import { FormId } from '@/lib/fields';

/** Lets a job that failed run again now; administrators only. */
export const retryJobAction = action(z.object({ id: FormId }), async (actor, { id }) => {
  await retryJob(actor, id);
  refresh();
});
