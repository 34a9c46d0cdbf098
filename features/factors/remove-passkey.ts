import { and, eq } from 'drizzle-orm';
import { type Actor, requireProof, requireUser } from '@/auth/actor';
import { holdAccount } from '@/auth/users';
import { db, transaction } from '@/db/client';
import { passkeys } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { notify } from '@/features/notifications';
import { found } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';
import { afterRemoval } from './turn-off';

/**
 * Removes a passkey of the acting person, and with the last thing they confirm with their recovery codes; `wrong_state` where
 * their role needs one.
 */
export async function removePasskey(actor: Actor, id: number): Promise<void> {
  const user = requireProof(requireUser(actor));
  await transaction(async () => {
    await holdAccount(user.id);
    const [gone] = await db()
      .delete(passkeys)
      .where(and(eq(passkeys.id, id), eq(passkeys.userId, user.id)))
      .returning({ name: passkeys.name });
    const { name } = found(gone, 'This passkey');
    await recordAudit(user, 'factors.remove_passkey', { type: 'user', id: user.id });
    if (await afterRemoval(user)) return;
    await notify({
      userId: user.id,
      type: 'security',
      subject: 'A passkey was removed',
      message: `Your passkey “${name}” does not sign in any more. If it was not you, choose a new password now and look at what else signs you in.`,
      link: addresses.twoStep,
    });
  });
}
