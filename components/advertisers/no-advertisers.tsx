import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** What the list of organisations says when none is in it. */
export function NoAdvertisers({ search }: { search: { text?: string; expiring: boolean } }) {
  if (search.text) {
    return (
      <EmptyState
        title="No advertiser matches"
        action={<ButtonLink href="/admin/advertisers">Clear search</ButtonLink>}
      />
    );
  }
  if (search.expiring) {
    return (
      <EmptyState title="No cover expires">
        Organisations appear here when their prepaid balance is low, or an invoice of theirs is late.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No advertisers yet">
      An organisation appears here when one of its people signs up.
    </EmptyState>
  );
}
