import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** What an influencer reads before the first reward. */
export function NothingEarned() {
  return (
    <EmptyState
      title="Nothing earned yet"
      action={
        <ButtonLink href="/campaigns" variant="primary">
          Find a campaign
        </ButtonLink>
      }
    >
      When a post of yours is accepted, its reward appears here, and then in your wallet.
    </EmptyState>
  );
}
