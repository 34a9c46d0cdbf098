import { anonymous } from '@/auth/actor';
import { newDevice } from '@/auth/sessions';
import { transaction } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { momentText } from '@/lib/dates';
import { addresses } from '@/nouns/addresses';

/**
 * Tells somebody who has just signed in with a browser or on a system that they never signed in with before; of the very
 * first time nobody is told. What is kept of it is a name such as "Firefox on Windows", and no address.
 */
export async function tellNewDevice(userId: number, headers: Headers): Promise<void> {
  await transaction(async () => {
    const device = await newDevice(userId, headers);
    if (!device) return;
    await notify({
      userId,
      type: 'security',
      subject: 'You signed in with something new',
      message: `Somebody signed in to your account with ${device} on ${momentText(new Date())}, for the first time. If it was you, there is nothing to do. If not, sign that browser out and choose a new password now.`,
      link: addresses.sessions,
    });
    await recordAudit(anonymous, 'users.new_device', { type: 'user', id: userId }, { device });
  });
}
