import { eq, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { bankStatementLines } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { waiting } from './held';

/** Notes that a transfer is nobody's here, and why: what was sent to us by mistake, for one. Administrators only. */
export async function setAside(actor: Actor, id: number, reason: string): Promise<void> {
  const admin = requireAdmin(actor);
  await transaction(async () => {
    const line = await waiting(id);
    await db()
      .update(bankStatementLines)
      .set({ aside: reason, doneBy: admin.id, doneAt: sql`now()` })
      .where(eq(bankStatementLines.id, id));
    const subject = { type: 'bank_statement', id: line.statementId };
    await recordAudit(admin, 'receipts.set_aside', subject, { line: id, reason });
  });
}
