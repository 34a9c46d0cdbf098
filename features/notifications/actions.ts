'use server';

import { refresh, revalidatePath } from 'next/cache';
import { z } from 'zod';
import { action } from '@/auth/action';
import { FormId } from '@/lib/fields';
import * as reading from './read';
import { notifyUser } from './send';

/** Marks one of the person's notifications as read. */
export const readNotification = action(z.object({ id: FormId }), async (actor, { id }) => {
  await reading.readNotification(actor, id);
  revalidatePath('/', 'layout');
});

/** Marks all of the person's notifications as read. */
export const readAllNotifications = action(z.object({}), async (actor) => {
  await reading.readAllNotifications(actor);
  revalidatePath('/', 'layout');
});

/** Sends a message of the platform to one person; administrators only. */
export const sendNotification = action(
  z.object({
    user_id: FormId,
    message: z.string().trim().min(1, 'is missing').max(1000, 'must be at most 1000 characters'),
  }),
  async (actor, { user_id: userId, message }) => {
    await notifyUser(actor, { userId, type: 'system', message });
    refresh();
  },
);
