import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db } from '@/db/client';
import { toFailure } from '@/db/failures';
import { consents, legalTexts } from '@/db/schema';
import type { LegalPage } from '@/nouns/legal';

const columns = {
  id: legalTexts.id,
  page: legalTexts.page,
  version: legalTexts.version,
  text: legalTexts.text,
  publishedAt: legalTexts.createdAt,
};

export interface LegalText {
  id: number;
  page: LegalPage;
  version: number;
  text: string;
  publishedAt: Date;
}

async function newest(where: SQL | undefined): Promise<LegalText | undefined> {
  const [row] = await db()
    .select(columns)
    .from(legalTexts)
    .where(where)
    .orderBy(desc(legalTexts.version))
    .limit(1);
  return row;
}

/** What a page says, or said in a version; undefined while nothing is published there. For everybody. */
export const legalText = (page: LegalPage, version?: number) =>
  newest(and(eq(legalTexts.page, page), version === undefined ? undefined : eq(legalTexts.version, version)));

/** Whether there is a page about privacy. A link at the foot fails no page: while the database is away it is left out. */
export async function hasPrivacyPage(): Promise<boolean> {
  try {
    return (await publishedTexts()).some(({ page }) => page === 'privacy');
  } catch (error) {
    if (toFailure(error).code !== 'unavailable') throw error;
    return false;
  }
}

/** The versions of a page, the newest first; the last fifty. For everybody. */
export const legalVersions = (page: LegalPage) =>
  db()
    .select({
      version: legalTexts.version,
      asks: legalTexts.asks,
      publishedAt: legalTexts.createdAt,
      agreed: sql<number>`(select count(*)::int from ${consents} where ${consents.textId} = ${legalTexts.id})`,
    })
    .from(legalTexts)
    .where(eq(legalTexts.page, page))
    .orderBy(desc(legalTexts.version))
    .limit(50);

/** A version that somebody reads before they agree. */
export interface AskedText {
  id: number;
  page: LegalPage;
  version: number;
}

/** The newest version of each page on which something is published. For everybody. */
export const publishedTexts = (): Promise<AskedText[]> =>
  db()
    .selectDistinctOn([legalTexts.page], {
      id: legalTexts.id,
      page: legalTexts.page,
      version: legalTexts.version,
    })
    .from(legalTexts)
    .orderBy(legalTexts.page, desc(legalTexts.version));

/**
 * What the acting person is asked to agree to: the newest version of each page on which one that asks was published since the
 * last that they agreed to.
 */
export async function consentsWanted(actor: Actor): Promise<AskedText[]> {
  const { id } = requireUser(actor);
  const rows = await db().execute<{ id: number; page: LegalPage; version: number }>(sql`
    select latest.id, latest.page, latest.version
    from (select distinct on (page) id, page, version from ${legalTexts} order by page, version desc) latest
    where exists (
      select from ${legalTexts} asked where asked.page = latest.page and asked.asks and asked.version > coalesce((
        select max(known.version) from ${consents} given join ${legalTexts} known on known.id = given.text_id
        where given.user_id = ${id} and known.page = latest.page), 0))
    order by latest.page`);
  return [...rows];
}
