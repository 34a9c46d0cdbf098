import { Callout } from '@/components/ui/callout';
import { ReasonList } from '@/components/ui/reason-list';
import type { Campaign } from '@/features/campaigns';
import { closedLabel } from '@/nouns/campaigns';
import { meaningOf } from './campaign-words';
import { TakeMoreButton } from './take-more-button';

/** Why an administrator sent a draft back; nothing when nobody did. */
export function SentBack({ reason }: { reason: string | null }) {
  if (!reason) return null;
  return (
    <Callout tone="warning" title="Fanfare sent it back to draft">
      <ReasonList text={reason} />
      <p className="mt-2">Change it, then send it again.</p>
    </Callout>
  );
}

/** What the state of a campaign means, and anything that keeps it from going on. */
export function StateNote({
  campaign,
  reason,
  mayEdit,
}: {
  campaign: Campaign;
  reason: string | null;
  mayEdit: boolean;
}) {
  const { status } = campaign;
  if (status === 'draft' && reason) return <SentBack reason={reason} />;
  if (status === 'active' && campaign.joinsClosedAt) {
    return (
      <Callout tone="info" title={closedLabel} action={mayEdit && <TakeMoreButton id={campaign.id} closed />}>
        Those who joined go on as before. Its public page says that nobody new can join.
      </Callout>
    );
  }
  if (status === 'active' && campaign.participantsLimit !== null) {
    if (campaign.participantsCount >= campaign.participantsLimit) {
      return (
        <Callout tone="info" title="Every seat is taken">
          Nobody else can join until somebody leaves or there are more seats.
        </Callout>
      );
    }
  }
  if (status === 'active') return null;
  return <Callout tone={status === 'paused' ? 'warning' : 'info'}>{meaningOf(campaign)}</Callout>;
}
