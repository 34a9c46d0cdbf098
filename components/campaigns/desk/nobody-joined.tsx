import { CopyButton } from '@/components/ui/copy-button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Campaign } from '@/features/campaigns';
import { absoluteUrl } from '@/lib/links';
import { addresses } from '@/nouns/addresses';

/** A campaign without participants, with what brings some. */
export function NobodyJoined({ campaign: { id, status } }: { campaign: Pick<Campaign, 'id' | 'status'> }) {
  return (
    <EmptyState
      title="Nobody has joined yet"
      action={
        (status === 'active' || status === 'paused') && (
          <CopyButton text={absoluteUrl(addresses.campaign(id))} variant="secondary">
            Copy the link to its public page
          </CopyButton>
        )
      }
    >
      Influencers appear here as soon as they join, with their tasks and what they earned.
    </EmptyState>
  );
}
