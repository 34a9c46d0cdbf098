import { eq, sql } from 'drizzle-orm';
import { type Actor, requireActive } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { watchCampaigns } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { Failure } from '@/lib/failure';
import { absoluteUrl } from '@/lib/links';
import { checkDates, keysOf, type NewWatchCampaign } from './create';
import { keepPictures } from './pictures';
import { requireReviewer } from './policy';
import { fundPool } from './pool';
import { findWatchCampaign } from './reads/campaigns';
import { lockCampaign } from './settle';

type Row = typeof watchCampaigns.$inferSelect;

const invalid = (field: string, message: string) =>
  new Failure('invalid', 'The campaign cannot be changed like this.', { fields: { [field]: message } });

/** What a photo must fulfil: a change of these makes a new version of the rules. */
const rules = [
  'startsAt',
  'endsAt',
  'latitude',
  'longitude',
  'radius',
  'locationLimitInMeters',
  'fuelRequired',
  'maxSubmissions',
  'maxSubmissionsPerWitness',
  'rewardPerTask',
  'totalRewards',
  'tasks',
  'whitelist',
  'groupSize',
  'timeLimitInMinutes',
] as const satisfies (keyof NewWatchCampaign)[];

/** What may be changed of a campaign. */
const changeable = [...rules, 'description', 'bannerUrl', 'posterUrl', 'tags', 'isActive'] as const;

/** What may be changed of a campaign, absent fields stay; `type` may only be said as it is. */
export type WatchCampaignChanges = Partial<Pick<NewWatchCampaign, 'type' | (typeof changeable)[number]>>;

/** The columns that the changes name; what they do not name stays. */
const columnsOf = ({ whitelist, ...changes }: WatchCampaignChanges): Partial<Row> =>
  Object.fromEntries(
    changeable
      .map((name) => [name, name === 'whitelist' ? whitelist && keysOf(whitelist) : changes[name]] as const)
      .filter(([, value]) => value !== undefined),
  );

/** A picture that is given as it stands there already, with our host before its path, stays as it is. */
const pictureOf = (given: string | null, stored: string | null) =>
  stored !== null && given === absoluteUrl(stored) ? stored : given;

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What changed, before and after; a whitelist by its length, since it may be long. */
function difference(before: Row, after: Row) {
  const shown = (value: unknown, key: string) =>
    key === 'whitelist' && Array.isArray(value) ? `${value.length} keys` : value;
  return Object.fromEntries(
    changeable
      .filter((key) => !same(before[key], after[key]))
      .map((key) => [key, { from: shown(before[key], key), to: shown(after[key], key) }]),
  );
}

/** What happened already cannot be changed: photos that arrived, rewards that were paid, tasks that were done. */
function checkPast(before: Row, after: Row): void {
  checkDates(after.startsAt, after.endsAt);
  if (after.maxSubmissions < before.submissionsCount) {
    throw invalid('max_submissions', `must be at least the ${before.submissionsCount} that arrived`);
  }
  if ((after.totalRewards ?? 0) < before.rewardsPaid) {
    throw invalid('total_rewards', `must be at least the ${before.rewardsPaid} that were paid`);
  }
  if ((after.rewardPerTask === null) !== (after.totalRewards === null)) {
    throw invalid('total_rewards', 'must be given with reward_per_task, or neither');
  }
  if ((after.tasks !== null) !== (after.type === 'task')) {
    throw invalid('tasks', 'are for campaigns of the type task, and only for those');
  }
  if (
    (after.groupSize !== null) !== (after.type === 'group') ||
    (after.timeLimitInMinutes !== null) !== (after.type === 'group')
  ) {
    throw invalid('group_size', 'and time_limit_in_minutes are for campaigns of the type group');
  }
  const gone = Object.keys(before.tasks ?? {}).filter((key) => !Object.hasOwn(after.tasks ?? {}, key));
  if (
    before.submissionsCount > 0 &&
    !same(Object.keys(before.tasks ?? {}).sort(), Object.keys(after.tasks ?? {}).sort())
  ) {
    throw invalid(
      'tasks',
      gone.length > 0 ? `must keep ${gone.join(', ')}: photos arrived` : 'cannot be added to: photos arrived',
    );
  }
}

/**
 * Changes the named fields of a campaign, for those who review it. The type stays. Throws `not_found`, `forbidden`,
 * `invalid_campaign_type`, `invalid_date_range`, `invalid` where it would undo what happened, or `changed_meanwhile` when
 * somebody changed it since it was `seen`.
 */
export async function editWatchCampaign(
  actor: Actor,
  id: string,
  changes: WatchCampaignChanges,
  seen?: Date,
): Promise<string> {
  requireActive(actor);
  const user = requireReviewer(actor, await findWatchCampaign(id));
  return transaction(async () => {
    const before = await lockCampaign(id);
    if (changes.type !== undefined && changes.type !== before.type) {
      throw new Failure('invalid_campaign_type', 'The type of a campaign cannot be changed.');
    }
    const columns = columnsOf(changes);
    const after = { ...before, ...columns };
    checkPast(before, after);
    const pictures = {
      bannerUrl: pictureOf(after.bannerUrl, before.bannerUrl),
      posterUrl: pictureOf(after.posterUrl, before.posterUrl),
    };
    const repainted = pictures.bannerUrl !== before.bannerUrl || pictures.posterUrl !== before.posterUrl;
    Object.assign(after, repainted ? await keepPictures(user, id, pictures) : pictures);
    const changed = difference(before, after);
    if (Object.keys(changed).length === 0) return id;
    if (seen && seen.getTime() !== before.updatedAt.getTime()) {
      throw new Failure(
        'changed_meanwhile',
        'Somebody else changed this campaign meanwhile. Load the page again to see it, then save.',
      );
    }
    const newRules = rules.some((key) => key in changed);
    const rulesVersion = before.rulesVersion + (newRules ? 1 : 0);
    await db()
      .update(watchCampaigns)
      .set({
        ...columns,
        bannerUrl: after.bannerUrl,
        posterUrl: after.posterUrl,
        rulesVersion,
        updatedAt: sql`now()`,
      })
      .where(eq(watchCampaigns.id, id));
    await fundPool({ ...after, rulesVersion }, before.totalRewards ?? 0, after.totalRewards ?? 0);
    await recordAudit(user, 'watch.edit', { type: 'watch_campaign', id }, changed);
    return id;
  });
}
