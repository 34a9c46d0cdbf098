import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { WatchCampaign, WatchPhoto, WitnessPlace, WitnessProgress } from '@/features/watch';
import { absoluteUrl } from '@/lib/links';
import { addresses } from '@/nouns/addresses';
import { CampaignRules } from './campaign-rules';
import { GroupCard } from './group-card';
import { GroupForms } from './group-forms';
import { photoMarks, RegionMap } from './map/region-map';
import { MyProgress } from './my-progress';
import { TopWitnesses } from './top-witnesses';
import { mapLabel } from './watch-words';

/** Beside a campaign: the viewer's group, the place with its rules, how far the viewer is, and who is ahead. */
export function CampaignAside({
  campaign,
  progress,
  accepted,
  witnesses,
  code,
  viewerId,
}: {
  campaign: WatchCampaign;
  /** Null for strangers. */
  progress: WitnessProgress | null;
  accepted: WatchPhoto[];
  witnesses: WitnessPlace[];
  /** Of an invitation to a group; empty without one. */
  code: string;
  viewerId?: number;
}) {
  const href = addresses.watchCampaign(campaign.id);
  return (
    <aside className="grid gap-4 max-lg:order-first">
      {progress?.group && (
        <GroupCard group={progress.group} link={absoluteUrl(`${href}?code=${progress.group.inviteCode}`)} />
      )}
      {progress?.hindrance === 'needs_group' && (
        <Card title="Your group">
          <GroupForms
            campaign={campaign.id}
            size={campaign.groupSize ?? 2}
            minutes={campaign.timeLimitInMinutes ?? 60}
            code={code}
          />
        </Card>
      )}
      <Card flush>
        <RegionMap
          circle={{ ...campaign, radiusKm: campaign.radius }}
          label={mapLabel(campaign, accepted.length)}
          marks={photoMarks(accepted)}
        />
        <div className="p-4 sm:p-5">
          <CampaignRules campaign={campaign} />
        </div>
      </Card>
      {progress ? (
        <Card title="You">
          <MyProgress progress={progress} currency={campaign.currency} />
        </Card>
      ) : (
        campaign.state === 'open' && (
          <ButtonLink href={signInHref(`${href}${code && `?code=${code}`}`)}>Sign in to take part</ButtonLink>
        )
      )}
      {witnesses.length > 0 && (
        <Card title="Top witnesses" description="Most accepted photos here.">
          <TopWitnesses places={witnesses} ownId={viewerId} />
        </Card>
      )}
    </aside>
  );
}

const signInHref = (back: string) => `/sign-in?callbackUrl=${encodeURIComponent(back)}`;
