import { QueueLinks } from '@/components/queue/queue-links';
import { QueueView } from '@/components/queue/queue-view';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { PositionLook, WatchCampaign, WatchGroup, WatchPhoto } from '@/features/watch';
import { addresses } from '@/nouns/addresses';
import { PhotoDecision } from './photo-decision';
import { PhotoReview } from './photo-review';
import { PhotoRow } from './photo-row';

/** The queue of a campaign's photos, oldest first: the list at the left, the evidence of the open one at the right. */
export function PhotoDesk({
  campaign,
  photos,
  open,
  chosen,
  group,
  looks,
  userId,
}: {
  campaign: WatchCampaign;
  photos: WatchPhoto[];
  open: WatchPhoto | undefined;
  /** Whether the address names the open one. */
  chosen: boolean;
  /** The group of the open one. */
  group: WatchGroup | null;
  /** Who looked at the exact position of the open one. */
  looks: PositionLook[];
  /** Who reviews. */
  userId: number;
}) {
  const base = addresses.watchDesk(campaign.id);
  if (!open) {
    return (
      <EmptyState
        title="No photo waits for you"
        action={<ButtonLink href={`${base}?tab=results`}>See the results</ButtonLink>}
      >
        New photos appear here as they arrive, the oldest first.
      </EmptyState>
    );
  }
  const ready = !open.groupId || group?.status === 'complete';
  return (
    <QueueView
      items={photos.map(({ id, witness }) => ({ id, name: `@${witness}` }))}
      open={open.id}
      chosen={chosen}
      base={base}
      back="All photos"
      list={<QueueLinks rows={photos.map((photo) => <PhotoRow key={photo.id} photo={photo} />)} />}
    >
      <PhotoReview campaign={campaign} photo={open} group={group} looks={looks} />
      {open.userId === userId ? (
        <EmptyState title="This is your own photo">Somebody else must decide on it.</EmptyState>
      ) : ready ? (
        <PhotoDecision key={open.id} photo={open.id} group={open.groupId !== null} />
      ) : (
        <EmptyState title="The group is not complete yet">
          It can be decided on when everybody has sent a photo, or ends by itself when its time is over.
        </EmptyState>
      )}
    </QueueView>
  );
}
