import { Callout } from '@/components/ui/callout';
import type { Campaign } from '@/features/campaigns';
import { statusMeaning } from './campaign-words';

/** Why an administrator sent a draft back; nothing when nobody did. */
export function SentBack({ reason }: { reason: string | null }) {
  if (!reason) return null;
  return (
    <Callout tone="warning" title="Fanfare sent it back to draft">
      {reason} Change it, then send it again.
    </Callout>
  );
}

/** What the state of a campaign means, and anything that keeps it from going on. */
export function StateNote({ campaign, reason }: { campaign: Campaign; reason: string | null }) {
  const { status } = campaign;
  if (status === 'draft' && reason) return <SentBack reason={reason} />;
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
  return <Callout tone={status === 'paused' ? 'warning' : 'info'}>{statusMeaning[status]}</Callout>;
}
