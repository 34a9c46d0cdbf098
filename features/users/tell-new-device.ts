import { anonymous } from '@/auth/actor';
import { newDevice } from '@/auth/sessions';
import { transaction } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { momentText } from '@/lib/dates';
import { addresses } from '@/nouns/addresses';

/**
 * Tells somebody who signs in with a browser or on a system that is not known as theirs; of the very first time nobody is
 * told. What is kept of it is a name such as "Firefox on Windows", and no address. In the transaction of the session, and
 * before it.
 */
export async function tellNewDevice(userId: number, headers: Headers): Promise<void> {
  await transaction(async () => {
    const device = await newDevice(userId, headers);
    if (!device) return;
    await notify({
      userId,
      type: 'security',
      subject: 'A sign-in with something new',
      message: `Somebody signed in to your account with ${device} on ${momentText(new Date())}. We did not know it as yours. If it was you, there is nothing to do. If not, sign that browser out and choose a new password now.`,
      link: addresses.sessions,
    });
    await recordAudit(anonymous, 'users.new_device', { type: 'user', id: userId }, { device });
  });
}
