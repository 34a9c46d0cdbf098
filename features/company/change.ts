import { sql } from 'drizzle-orm';
import { type Actor, requireAdmin, requireProof } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { companyFacts } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { administrators, notify } from '@/features/notifications';
import { plainVatId, requireRegistered } from '@/lib/vat-id';
import { addresses } from '@/nouns/addresses';
import { companyFacts as names } from '@/nouns/company';
import { type Facts, settledFacts, writtenFacts } from './queries';

/** Whoever changes where invoices are paid to is seen by the other administrators. */
async function tellOthers(adminId: number): Promise<void> {
  const others = await administrators(adminId);
  await notify(
    ...others.map((userId) => ({
      userId,
      type: 'security' as const,
      subject: 'How invoices are paid was changed',
      message:
        'Another administrator changed the account that invoices name. Look at it now if you did not expect that.',
      link: addresses.admin.company,
    })),
  );
}

/**
 * Writes what is given of who runs the platform and how its invoices are paid; every open invoice says so from then on. What
 * the environment sets stays as it is. `invalid` for a VAT number that is none of its country. Administrators only, who have proved that it is them.
 */
export async function changeCompany(actor: Actor, facts: Partial<Facts>): Promise<void> {
  const admin = requireProof(requireAdmin(actor));
  const given = facts.vatId === undefined ? facts : { ...facts, vatId: plainVatId(facts.vatId) };
  const settled = settledFacts();
  await transaction(async () => {
    // Two at once follow each other, so that the history tells each of both changes.
    await db().execute(sql`select pg_advisory_xact_lock(hashtext('company_facts'))`);
    const before = await writtenFacts();
    const changed = names.filter(
      (name) => settled[name] === '' && given[name] !== undefined && given[name] !== before[name],
    );
    if (changed.length === 0) return;
    const after = { ...before, ...Object.fromEntries(changed.map((name) => [name, given[name]])) };
    await requireRegistered(after);
    const row = { ...after, updatedAt: sql`now()`, updatedBy: admin.id };
    await db().insert(companyFacts).values(row).onConflictDoUpdate({ target: companyFacts.id, set: row });
    if (changed.includes('payment')) await tellOthers(admin.id);
    const details = Object.fromEntries(
      changed.map((name) => [name, { from: before[name], to: after[name] }]),
    );
    await recordAudit(admin, 'company.change', { type: 'company', id: 1 }, details);
  });
}
