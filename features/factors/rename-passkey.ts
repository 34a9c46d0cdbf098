import { and, eq } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { passkeys } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { found } from '@/lib/failure';

/** Gives a passkey of the acting person another name; `not_found` when it is none of theirs. */
export async function renamePasskey(actor: Actor, id: number, name: string): Promise<void> {
  const user = requireUser(actor);
  await transaction(async () => {
    const [renamed] = await db()
      .update(passkeys)
      .set({ name })
      .where(and(eq(passkeys.id, id), eq(passkeys.userId, user.id)))
      .returning({ id: passkeys.id });
    found(renamed, 'This passkey');
    await recordAudit(actor, 'factors.rename_passkey', { type: 'user', id: user.id });
  });
}
