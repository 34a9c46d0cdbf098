import { desc, eq, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { legalTexts } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure } from '@/lib/failure';
import type { LegalPage } from '@/nouns/legal';

/** What is published, and whether everybody who has an account is asked to agree to it. */
export interface Publication {
  page: LegalPage;
  text: string;
  asks: boolean;
}

/**
 * Publishes the next version of a page and gives its number; those before stay to be read. `wrong_state` when the page says
 * so already. Administrators only.
 */
export async function publishLegalText(actor: Actor, { page, asks, ...given }: Publication): Promise<number> {
  const admin = requireAdmin(actor);
  // As forms break lines, and as others do.
  const text = given.text.replaceAll('\r\n', '\n');
  return transaction(async () => {
    // Two at once follow each other, so that none of them is lost under the other's number.
    await db().execute(sql`select pg_advisory_xact_lock(hashtext('legal_texts'))`);
    const [latest] = await db()
      .select({ version: legalTexts.version, text: legalTexts.text })
      .from(legalTexts)
      .where(eq(legalTexts.page, page))
      .orderBy(desc(legalTexts.version))
      .limit(1);
    if (latest?.text === text) throw new Failure('wrong_state', 'The page says exactly this already.');
    const version = (latest?.version ?? 0) + 1;
    await db().insert(legalTexts).values({ page, version, text, asks, publishedBy: admin.id });
    await recordAudit(admin, 'legal.publish', { type: 'legal', id: page }, { version, asks });
    return version;
  });
}
