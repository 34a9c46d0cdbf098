import { Pencil } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { orNotFound, requirePageUser } from '@/auth/page';
import { QueueKeys } from '@/components/reports/queue-keys';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { CampaignResults } from '@/components/watch/campaign-results';
import { CampaignSwitch } from '@/components/watch/campaign-switch';
import { PhotoDecision } from '@/components/watch/photo-decision';
import { PhotoQueue } from '@/components/watch/photo-queue';
import { PhotoReview } from '@/components/watch/photo-review';
import { WatchStateBadge } from '@/components/watch/watch-state-badge';
import { campaignTitle } from '@/components/watch/watch-words';
import {
  countPhotosToReview,
  findGroup,
  findWatchCampaign,
  listPhotosToReview,
  mayReview,
  positionLooks,
} from '@/features/watch';
import { addresses } from '@/nouns/addresses';

export async function generateMetadata({ params }: PageProps<'/watch/[id]/manage'>): Promise<Metadata> {
  return { title: `Manage ${campaignTitle((await orNotFound(findWatchCampaign((await params).id))).id)}` };
}

export default async function ManagePage({ params, searchParams }: PageProps<'/watch/[id]/manage'>) {
  const user = await requirePageUser();
  const campaign = await orNotFound(findWatchCampaign((await params).id));
  if (!mayReview(user, campaign)) notFound();
  const { tab, photo: chosen } = await searchParams;
  const campaignId = campaign.id;
  const base = addresses.watchDesk(campaignId);
  const results = tab === 'results';
  const [counts, photos] = await Promise.all([
    countPhotosToReview(user, { campaignId }),
    listPhotosToReview(
      user,
      results
        ? { campaignId, status: ['accepted'], sort: 'newest', limit: 200 }
        : { campaignId, status: ['received'], limit: 50 },
    ),
  ]);
  const open = results ? undefined : (photos.find(({ id }) => id === chosen) ?? photos[0]);
  const at = open ? photos.indexOf(open) : 0;
  const href = (id: string) => `${base}?photo=${id}`;
  const beside = (step: number) => {
    const other = photos[at + step];
    return other ? href(other.id) : null;
  };
  const [group, looks] = open
    ? await Promise.all([open.groupId ? findGroup(user, open.groupId) : null, positionLooks(user, open.id)])
    : [null, []];
  const ready = !open?.groupId || group?.status === 'complete';
  return (
    <div className="grid gap-6">
      <PageHeader
        title={campaignTitle(campaignId)}
        breadcrumbs={[{ label: 'Campaign', href: addresses.watchCampaign(campaignId) }]}
        badge={<WatchStateBadge state={campaign.state} />}
        purpose="Review photos and see the results. Decisions are final, and witnesses hear of them at once."
        action={
          <>
            {campaign.state !== 'ended' && (
              <CampaignSwitch campaign={campaignId} active={campaign.isActive} />
            )}
            <ButtonLink
              href={addresses.watchEditor(campaignId)}
              icon={<Pencil aria-hidden="true" className="size-4" strokeWidth={1.75} />}
            >
              Edit
            </ButtonLink>
          </>
        }
      />
      <LinkTabs
        label="Parts of the campaign"
        tabs={[
          { href: base, label: 'To review', count: counts.received, current: !results },
          { href: `${base}?tab=results`, label: 'Results', count: counts.accepted, current: results },
        ]}
      />
      {results ? (
        <CampaignResults campaign={campaign} counts={counts} photos={photos} exportHref={`${base}/export`} />
      ) : !open ? (
        <EmptyState
          title="No photo waits for you"
          action={<ButtonLink href={`${base}?tab=results`}>See the results</ButtonLink>}
        >
          New photos appear here as they arrive, the oldest first.
        </EmptyState>
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-[18rem_minmax(0,1fr)]">
          <QueueKeys open={open.id} next={beside(1)} previous={beside(-1)} />
          <div className="max-lg:order-last">
            <PhotoQueue photos={photos} open={open.id} href={href} />
          </div>
          <div className="grid gap-4">
            <PhotoReview campaign={campaign} photo={open} group={group} looks={looks} />
            {open.userId === user.id ? (
              <EmptyState title="This is your own photo">Somebody else must decide on it.</EmptyState>
            ) : ready ? (
              <PhotoDecision
                key={open.id}
                photo={open.id}
                group={open.groupId !== null}
                nextHref={beside(1) ?? beside(-1) ?? base}
              />
            ) : (
              <EmptyState title="The group is not complete yet">
                It can be decided on when everybody has sent a photo, or ends by itself when its time is over.
              </EmptyState>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
