'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import * as mails from '@/features/mail/test-mail';
import { retryJob } from '@/features/system/retry';
import { action } from '@/forms/action';
import { FormId } from '@/lib/fields';

/** Lets a job that failed run again now; administrators only. */
export const retryJobAction = action(z.object({ id: FormId }), async (actor, { id }) => {
  await retryJob(actor, id);
  refresh();
});

/** Emails the administrator who asks; gives the address. */
export const sendTestMailAction = action(z.object({}), (actor) => mails.sendTestMail(actor));
