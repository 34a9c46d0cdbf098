import { eq } from 'drizzle-orm';
import { type Actor, requireUser } from '@/auth/actor';
import { db, transaction } from '@/db/client';
import { watchSubmissions } from '@/db/schema';
import { historyOf, recordAudit } from '@/features/audit';
import { Failure, found } from '@/lib/failure';
import type { Position } from '@/lib/geo';
import { mayReview, requireReviewer } from './policy';
import { findPhoto } from './reads/photos';

export interface ExactPosition extends Position {
  accuracy: number | null;
  /** Whether it is all that is left: about 110 m. */
  rounded: boolean;
}

const LOOK = 'watch.position';

/**
 * Where a photo was taken, exactly while it waits for review. Its witness may look; a reviewer's look is written into
 * the audit log, which the witness may read. `forbidden` for everyone else.
 */
export async function revealPosition(actor: Actor, id: string): Promise<ExactPosition> {
  const user = requireUser(actor);
  const photo = await findPhoto(user, id);
  const own = photo.userId === user.id;
  if (!own) {
    requireReviewer(user, { creatorId: photo.campaignCreatorId, advertiserId: photo.campaignAdvertiserId });
  }
  return transaction(async () => {
    const [row] = await db()
      .select({
        latitude: watchSubmissions.latitude,
        longitude: watchSubmissions.longitude,
        accuracy: watchSubmissions.accuracy,
        rounded: watchSubmissions.rounded,
      })
      .from(watchSubmissions)
      .where(eq(watchSubmissions.id, id));
    const position = found(row, 'This photo');
    if (!own && !position.rounded) {
      await recordAudit(user, LOOK, { type: 'watch_submission', id }, { campaign: photo.campaignId });
    }
    return position;
  });
}

export interface PositionLook {
  /** Who looked. */
  name: string;
  at: Date;
}

/** Who looked at the exact position of a photo and when, newest first; for its witness and its reviewers. */
export async function positionLooks(actor: Actor, id: string): Promise<PositionLook[]> {
  const user = requireUser(actor);
  const photo = await findPhoto(user, id);
  const reviewer = mayReview(user, {
    creatorId: photo.campaignCreatorId,
    advertiserId: photo.campaignAdvertiserId,
  });
  if (photo.userId !== user.id && !reviewer) {
    throw new Failure('forbidden', 'This is for the witness and those who review the campaign.');
  }
  const history = await historyOf({ type: 'watch_submission', id }, 1000);
  return history
    .filter(({ action }) => action === LOOK)
    .map(({ actor: who, createdAt }) => ({ name: who?.name ?? 'The platform', at: createdAt }));
}
