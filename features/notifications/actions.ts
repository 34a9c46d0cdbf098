'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { action } from '@/auth/action';
import { FormId } from '@/lib/fields';
import * as reading from './read';

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
