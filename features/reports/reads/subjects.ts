import { eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { type Actor, requireAdmin } from '@/auth/actor';
import { db } from '@/db/client';
import { ads, campaigns, tasks, users } from '@/db/schema';
import { absoluteUrl } from '@/lib/links';
import { isRowId } from '@/lib/row-id';
import { uuidPattern } from '@/lib/uuid';
import { addresses } from '@/nouns/addresses';
import type { SeenSubject, SubjectNow } from '@/nouns/reports';
import type { ReportableType } from './reports';

/** What a report is about, as far as it is a thing of ours. Whom it belongs to is in `person`. */
export interface ReportedSubject extends SubjectNow {
  reportableType: ReportableType;
  reportableId: string;
  /** The ad it is, while nobody deleted it. */
  adId?: string | null;
  person: { id: number; name: string; status: 'active' | 'inactive' | 'suspended' };
}

type Key = Pick<ReportedSubject, 'reportableType' | 'reportableId'>;

const person = { id: users.id, name: users.name, status: users.status };
const orNobody = (...conditions: (SQL | undefined)[]) => or(...conditions) ?? sql`false`;

async function reportedPeople(ids: string[]): Promise<ReportedSubject[]> {
  const rows = await db()
    .select({ ...person, uuid: users.uuid, username: users.username, avatar: users.avatar })
    .from(users)
    .where(
      orNobody(
        inArray(users.id, ids.filter(isRowId).map(Number)),
        inArray(
          users.uuid,
          ids.filter((id) => uuidPattern.test(id)),
        ),
      ),
    );
  return ids.flatMap((reportableId) => {
    const row = rows.find(
      ({ id, uuid }) => String(id) === reportableId || uuid === reportableId.toLowerCase(),
    );
    if (!row) return [];
    const { uuid: _, username, avatar, ...who } = row;
    return {
      reportableType: 'user',
      reportableId,
      title: who.name,
      detail: `@${username}`,
      url: null,
      pictures: avatar ? [avatar] : [],
      deleted: false,
      person: who,
    };
  });
}

async function reportedPosts(ids: string[]): Promise<ReportedSubject[]> {
  const rows = await db()
    .select({
      id: tasks.id,
      title: tasks.title,
      detail: campaigns.name,
      url: tasks.postUrl,
      pictures: tasks.screenshots,
      deleted: sql<boolean>`${tasks.leftAt} is not null`,
      person,
    })
    .from(tasks)
    .innerJoin(campaigns, eq(campaigns.id, tasks.campaignId))
    .innerJoin(users, eq(users.id, tasks.userId))
    .where(inArray(tasks.id, ids.filter(isRowId).map(Number)));
  return rows.map(({ id, ...row }) => ({
    reportableType: 'post',
    reportableId: String(id),
    ...row,
    detail: `Task of the campaign ${row.detail}`,
  }));
}

async function reportedProducts(ids: string[]): Promise<ReportedSubject[]> {
  const rows = await db()
    .select({
      id: ads.id,
      title: ads.title,
      detail: ads.content,
      url: ads.targetUrl,
      pictures: sql<string[]>`array_remove(array[${ads.mediaUrl}], null)`,
      deleted: sql<boolean>`${ads.deletedAt} is not null`,
      adId: sql<string | null>`case when ${ads.deletedAt} is null then ${ads.id} end`,
      person,
    })
    .from(ads)
    .innerJoin(users, eq(users.id, ads.userId))
    .where(
      inArray(
        ads.id,
        ids.filter((id) => uuidPattern.test(id)),
      ),
    );
  return rows.map(({ id, ...row }) => ({ reportableType: 'product', reportableId: id, ...row }));
}

/** Campaigns are reported as products by their number; an ad's id is a UUID, so that the two never meet. */
async function reportedCampaigns(ids: string[]): Promise<ReportedSubject[]> {
  const rows = await db()
    .select({
      id: campaigns.id,
      title: campaigns.name,
      detail: campaigns.tagline,
      pictures: sql<string[]>`array_remove(array[${campaigns.imagePost}], null)`,
      person,
    })
    .from(campaigns)
    .innerJoin(users, eq(users.id, campaigns.createdBy))
    .where(inArray(campaigns.id, ids.filter(isRowId).map(Number)));
  return rows.map(({ id, ...row }) => ({
    reportableType: 'product',
    reportableId: String(id),
    ...row,
    detail: `Campaign: ${row.detail}`,
    url: absoluteUrl(addresses.campaign(id)),
    deleted: false,
  }));
}

/**
 * Those of the reported things that are ours: users by either id, posts that are tasks, products that are ads
 * or campaigns.
 * Reports may be about things outside the platform, which are left out. Administrators only.
 */
export async function reportedSubjects(actor: Actor, items: Key[]): Promise<ReportedSubject[]> {
  requireAdmin(actor);
  return subjectsOf(items);
}

/** What there is to see of a thing at this moment, to be kept with its report; null for what is no thing of ours. */
export async function seenNow(item: Key): Promise<SeenSubject | null> {
  const [subject] = await subjectsOf([item]);
  if (!subject || subject.deleted) return null;
  const { title, detail, url, pictures } = subject;
  return { title, detail, url, pictures };
}

async function subjectsOf(items: Key[]): Promise<ReportedSubject[]> {
  const idsOf = (type: ReportableType) =>
    items.filter((item) => item.reportableType === type).map((item) => item.reportableId);
  const found = await Promise.all([
    reportedPeople(idsOf('user')),
    reportedPosts(idsOf('post')),
    reportedProducts(idsOf('product')),
    reportedCampaigns(idsOf('product')),
  ]);
  return found.flat();
}
