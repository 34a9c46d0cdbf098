import type { Metadata } from 'next';
import { orNotFound, requirePageUser } from '@/auth/page';
import { PageHeader } from '@/components/ui/page-header';
import { asked } from '@/components/ui/search-params';
import { GroupCard } from '@/components/watch/group-card';
import { Hindered } from '@/components/watch/submit/hindered';
import { SentPhoto } from '@/components/watch/submit/sent-photo';
import { SubmitPhoto } from '@/components/watch/submit/submit-photo';
import { campaignTitle } from '@/components/watch/watch-words';
import { findPhoto, findWatchCampaign, witnessProgress } from '@/features/watch';
import { absoluteUrl } from '@/lib/links';
import { isWorldwide } from '@/lib/map/frame';
import { addresses } from '@/nouns/addresses';

export const metadata: Metadata = { title: 'Send a photo' };

export default async function SubmitPage({ params, searchParams }: PageProps<'/watch/[id]/submit'>) {
  const user = await requirePageUser();
  const campaign = await orNotFound(findWatchCampaign((await params).id));
  const sent = asked(await searchParams).value('sent');
  const [progress, photo] = await Promise.all([
    witnessProgress(user, campaign.id),
    sent ? orNotFound(findPhoto(user, sent)) : null,
  ]);
  const href = addresses.watchCampaign(campaign.id);
  return (
    <div className="mx-auto grid w-full max-w-xl gap-6">
      <PageHeader
        title={campaignTitle(campaign.id)}
        breadcrumbs={[{ label: 'Campaign', href }]}
        purpose={campaign.description}
      />
      {progress.group && (
        <GroupCard group={progress.group} link={absoluteUrl(`${href}?code=${progress.group.inviteCode}`)} />
      )}
      {photo ? (
        <SentPhoto photo={photo} progress={progress} />
      ) : progress.hindrance ? (
        <Hindered by={progress.hindrance} campaign={href} />
      ) : (
        <SubmitPhoto
          to={{
            campaign: campaign.id,
            latitude: campaign.latitude,
            longitude: campaign.longitude,
            radiusKm: campaign.radius,
            worldwide: isWorldwide(campaign.radius),
            tasks: progress.tasks.filter(({ status }) => status === 'open'),
            group: progress.group?.id ?? null,
            fuel: progress.fuel,
            fuelNeeded: progress.fuelNeeded,
          }}
        />
      )}
    </div>
  );
}
