'use server';

import { refresh, revalidatePath } from 'next/cache';
import { z } from 'zod';
import { notificationType } from '@/db/schema';
import * as preferences from '@/features/notifications/preferences';
import * as reading from '@/features/notifications/read';
import { notifyUser } from '@/features/notifications/send';
import { action } from '@/forms/action';
import { FormId, ListOf } from '@/lib/fields';

/** Marks one of the person's notifications as read. */
export const readNotification = action(z.object({ id: FormId }), async (actor, { id }) => {
  await reading.readNotification(actor, id);
  revalidatePath('/', 'layout');
});

/** Marks what the person was told about the pages they opened as read, here and in the frame around them. */
export const readAbout = action(
  z.object({ links: z.array(z.string().max(2_000)).max(100) }),
  async (actor, { links }) => {
    if (await reading.readAbout(actor, links)) refresh();
  },
);

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

const Types = ListOf(z.enum(notificationType.enumValues), 20)
  .optional()
  .transform((types) => types ?? []);

/** Sets where the kinds of notifications that a form showed are to arrive; a box that is not ticked is left out. */
export const setPreferences = action(
  z.object({ shown: Types, in_app: Types, email: Types }),
  async (actor, { shown, in_app: inApp, email }) => {
    await preferences.setPreferences(
      actor,
      shown.map((type) => ({ type, inApp: inApp.includes(type), email: email.includes(type) })),
    );
    refresh();
  },
);

/** Stops the mails of a kind by the link of one of them; nobody needs to sign in. */
export const stopMails = action(z.object({ token: z.string().max(200) }), async (_actor, { token }) => {
  await preferences.stopMails(token);
});
