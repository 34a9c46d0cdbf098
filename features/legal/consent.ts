import { sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { consents, legalTexts } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure } from '@/lib/failure';

/**
 * Notes that somebody agreed to these versions, in the open transaction, and gives the version of each page; what is no
 * version is nothing, and what they agreed to before stays of its day.
 */
export async function recordConsents(userId: number, textIds: number[]): Promise<Record<string, number>> {
  const ids = sql`(select value::int from jsonb_array_elements_text(${JSON.stringify(textIds)}::jsonb))`;
  const noted = await db().execute<{ page: string; version: number }>(sql`
    with given as (
      insert into ${consents} (user_id, text_id)
      select ${userId}, id from ${legalTexts} where id in ${ids}
      on conflict do nothing
      returning text_id)
    select page, version from ${legalTexts} where id in (select text_id from given)`);
  return Object.fromEntries(noted.map(({ page, version }) => [page, version]));
}

/** Notes that the acting person agrees to the versions that they were shown; `not_found` when none of them is one. */
export async function giveConsent(actor: Actor, textIds: number[]): Promise<void> {
  const user = requireUser(actor);
  await transaction(async () => {
    const noted = await recordConsents(user.id, textIds);
    if (Object.keys(noted).length === 0)
      throw new Failure('not_found', 'There is nothing here that you have not agreed to yet.');
    await recordAudit(user, 'legal.agree', { type: 'user', id: user.id }, noted);
  });
}
