import { randomUUID } from 'node:crypto';
import { eq, getTableColumns, sql } from 'drizzle-orm';
import { type Actor, requireActive, type UserActor } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { constraintOf } from '@/db/failures';
import { watchCampaigns, watchSubmissions, watchWitnesses } from '@/db/schema';
import { recordAudit } from '@/features/audit';
import { fileForUse, fileIdOf, storeFile } from '@/features/files';
import { notify, subjectOf } from '@/features/notifications';
import { Failure, found } from '@/lib/failure';
import { distanceInMeters, isWithin } from '@/lib/geo';
import { addresses } from '@/nouns/addresses';
import { type Claim, gatherEvidence, type Picture } from './evidence';
import { spendFuel } from './fuel';
import { ownerSuspended } from './policy';
import { countIntoGroup } from './reads/group-photos';
import { isWhitelisted } from './reads/progress';

/** A photo as a witness sends it. */
export interface NewPhoto extends Claim {
  campaign: string;
  /** An address that is kept as it is and never fetched, an upload of ours, or the picture itself. */
  picture: { url: string } | { bytes: Uint8Array };
  /** Of a task campaign: which. */
  task?: string;
  /** Of a group campaign: the group's id. */
  group?: string;
}

export interface SentPhoto {
  id: string;
  /** What reviewers will look at twice. */
  flags: string[];
}

type Campaign = typeof watchCampaigns.$inferSelect;
type Found = Campaign & { suspended: boolean };

const no = (message: string) => new Failure('forbidden', message);

/** Why a campaign takes no photo now; undefined when it does. */
function closed(campaign: Found): Failure | undefined {
  const now = Date.now();
  if (campaign.endsAt.getTime() <= now) return no('This campaign has ended.');
  if (campaign.suspended) return no('Whoever runs this campaign is suspended: it takes no photos now.');
  if (!campaign.isActive) return no('This campaign is switched off for now.');
  if (campaign.startsAt.getTime() > now) {
    return no(`This campaign begins on ${campaign.startsAt.toISOString()}.`);
  }
  if (campaign.submissionsCount < campaign.maxSubmissions) return undefined;
  return new Failure('campaign_limit_reached', 'This campaign has all the photos it wanted.');
}

/** What the rules say of this witness, place and task; gives the distance to the centre in metres. */
async function checkRules(campaign: Campaign, user: UserActor, photo: NewPhoto): Promise<number> {
  if (!(await isWhitelisted(user.id, campaign.whitelist))) {
    throw no('This campaign is for certain keys. Link yours first, if it is one of them.');
  }
  const distance = distanceInMeters(campaign, photo);
  if (!isWithin(distance, campaign.radius)) {
    const km = (distance / 1000).toFixed(1);
    throw new Failure(
      'invalid_coordinates',
      `This is ${km} km from the centre; the campaign reaches ${campaign.radius} km.`,
    );
  }
  const wants = (name: 'task' | 'group', message: string) => {
    if ((campaign.type === name) === (photo[name] !== undefined)) return;
    const problem = photo[name] === undefined ? 'is missing' : message;
    throw new Failure('invalid', 'The photo does not fit the campaign.', { fields: { [name]: problem } });
  };
  wants('task', 'is for campaigns of the type task');
  wants('group', 'is for campaigns of the type group');
  if (photo.task !== undefined && !Object.hasOwn(campaign.tasks ?? {}, photo.task)) {
    throw new Failure('invalid', 'The campaign has no such task.', { fields: { task: 'does not exist' } });
  }
  return distance;
}

async function findRow(id: string): Promise<Found> {
  const [row] = await db()
    .select({ ...getTableColumns(watchCampaigns), suspended: ownerSuspended })
    .from(watchCampaigns)
    .where(eq(watchCampaigns.id, id));
  return found(row, 'This campaign');
}

/** Takes one of the campaign's places: of several at once no more get one than there are. */
async function takePlace(id: string): Promise<Campaign> {
  const [row] = await db()
    .update(watchCampaigns)
    .set({ submissionsCount: sql`submissions_count + 1` })
    .where(
      sql`id = ${id} and is_active and not ${ownerSuspended} and starts_at <= now() and ends_at > now() and submissions_count < max_submissions`,
    )
    .returning();
  if (row) return row;
  throw closed(await findRow(id)) ?? new Failure('unavailable', 'Try again in a moment.');
}

/** Counts the photo against what one witness may send. */
async function countWitness(campaign: Campaign, userId: number): Promise<void> {
  const most = campaign.maxSubmissionsPerWitness;
  const counted = await db()
    .insert(watchWitnesses)
    .values({ campaignId: campaign.id, userId, submissionsCount: 1 })
    .onConflictDoUpdate({
      target: [watchWitnesses.campaignId, watchWitnesses.userId],
      set: { submissionsCount: sql`watch_witnesses.submissions_count + 1` },
      setWhere: most === null ? undefined : sql`watch_witnesses.submissions_count < ${most}`,
    })
    .returning({ userId: watchWitnesses.userId });
  if (counted.length > 0) return;
  throw new Failure('campaign_limit_reached', `One witness may send ${most} photos, and you have.`);
}

/** The picture as it will be kept: a fresh upload, or the address. An upload that nothing uses in the end is deleted. */
async function receive(actor: Actor, picture: NewPhoto['picture']): Promise<Picture> {
  if ('url' in picture) return { url: picture.url };
  const { path, ...stored } = await storeFile(actor, picture.bytes, 'watch');
  return { ...stored, url: path };
}

/** Attaches an upload of ours to its one photo. */
async function attach(actor: Actor, id: string, picture: Picture): Promise<Picture> {
  if (!fileIdOf(picture.url)) return picture;
  const file = await fileForUse(actor, picture.url, 'watch', { subject: `watch_submission:${id}` });
  return { ...picture, ...file, url: file.path };
}

/** Tells the creator when the queue starts to fill, not of every photo. */
async function announce(campaign: Campaign, witness: UserActor): Promise<void> {
  const waiting = await db().$count(
    watchSubmissions,
    sql`campaign_id = ${campaign.id} and status = 'received'`,
  );
  if (waiting !== 1 || campaign.creatorId === witness.id) return;
  await notify({
    userId: campaign.creatorId,
    type: 'campaign',
    subject: subjectOf('A photo to review', campaign.id),
    message: `A photo for ${campaign.id} waits for your review.`,
    link: addresses.watchDesk(campaign.id),
  });
}

const doneBefore: Record<string, string> = {
  watch_submissions_task_key: 'You sent a photo for this task; it waits or was accepted.',
  watch_submissions_group_key: 'You sent your photo for this group.',
};

/** A photo whose picture is kept and which only has to be counted. */
export interface ReceivedPhoto {
  photo: NewPhoto;
  picture: Picture;
}

/** Keeps the picture of a photo, unless the rules refuse it already. Throws what `submitPhoto` throws. */
export async function receivePhoto(actor: Actor, photo: NewPhoto): Promise<ReceivedPhoto> {
  const user = requireActive(actor);
  const early = await findRow(photo.campaign);
  // Before a picture is read and kept; the transaction asks again.
  const refusal = closed(early);
  if (refusal) throw refusal;
  await checkRules(early, user, photo);
  return { photo, picture: await receive(user, photo.picture) };
}

/** Takes a photo whose picture was kept for review; the second half of `submitPhoto`. */
export async function takePhoto(actor: Actor, { photo, picture }: ReceivedPhoto): Promise<SentPhoto> {
  const user = requireActive(actor);
  const id = randomUUID();
  try {
    return await transaction(() => keep(user, id, photo, picture));
  } catch (error) {
    const message = doneBefore[constraintOf(error) ?? ''];
    throw message ? no(message) : error;
  }
}

/**
 * Takes a witness's photo for review: place, time, whitelist, limits and fuel are held in one transaction. Whatever
 * else looks odd is noted for the reviewer and refuses nothing. Throws `not_found`, `forbidden`,
 * `invalid_coordinates`, `campaign_limit_reached`, or `invalid`.
 */
export const submitPhoto = async (actor: Actor, photo: NewPhoto): Promise<SentPhoto> =>
  takePhoto(actor, await receivePhoto(actor, photo));

async function keep(user: UserActor, id: string, photo: NewPhoto, received: Picture): Promise<SentPhoto> {
  const campaign = await takePlace(photo.campaign);
  const distance = await checkRules(campaign, user, photo);
  await countWitness(campaign, user.id);
  const picture = await attach(user, id, received);
  const { flags, checks } = await gatherEvidence(campaign, user.id, photo, picture, distance);
  const spread =
    photo.group === undefined ? undefined : await countIntoGroup(campaign, photo.group, user.id, photo);
  const own = photo.task === undefined ? undefined : campaign.tasks?.[photo.task]?.fuel_required;
  const cost = own ?? campaign.fuelRequired;
  await db()
    .insert(watchSubmissions)
    .values({
      id,
      campaignId: campaign.id,
      userId: user.id,
      groupId: photo.group,
      task: photo.task,
      photoUrl: picture.url,
      photoHash: picture.sha256,
      servedHash: picture.servedSha256,
      perceptualHash: picture.perceptualHash,
      latitude: photo.latitude,
      longitude: photo.longitude,
      accuracy: photo.accuracy,
      distanceInMeters: Math.round(distance / 10) * 10,
      flags,
      checks: { ...checks, ...(spread !== undefined && { group_spread_in_meters: spread }) },
      rulesVersion: campaign.rulesVersion,
      fuelSpent: cost,
      // Under the campaign's lock, so that no later photo is of an earlier moment.
      createdAt: sql`clock_timestamp()`,
    });
  await spendFuel(user.id, id, cost);
  await announce(campaign, user);
  await recordAudit(
    user,
    'watch.submit',
    { type: 'watch_submission', id },
    { campaign: campaign.id, ...(photo.task && { task: photo.task }), flags },
  );
  return { id, flags };
}
