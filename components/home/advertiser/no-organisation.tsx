import { Plus } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** What an advertiser reads before anybody invited them. */
export function NoOrganisation() {
  return (
    <EmptyState title="You are not in an organisation">
      Ask somebody in your organisation to invite you, then follow the link you get.
    </EmptyState>
  );
}

/** The way to a new campaign. */
export function NewCampaign() {
  return (
    <ButtonLink href="/advertiser/campaigns/new" variant="primary" icon={Plus}>
      New campaign
    </ButtonLink>
  );
}
