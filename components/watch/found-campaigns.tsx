import { Plus } from 'lucide-react';
import type { ComponentProps } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { TopWitnesses } from './top-witnesses';
import { WatchExplorer } from './watch-explorer';

/** The campaigns that were found, on the map and beside it, and who has sent most of all. */
export function FoundCampaigns({
  finds,
  witnesses,
  ownId,
}: {
  finds: ComponentProps<typeof WatchExplorer>['campaigns'];
  witnesses: ComponentProps<typeof TopWitnesses>['places'];
  ownId: number | undefined;
}) {
  if (finds.length === 0) {
    return (
      <EmptyState
        title="No campaign matches these filters"
        action={<ButtonLink href="/watch">Clear filters</ButtonLink>}
      />
    );
  }
  return (
    <WatchExplorer campaigns={finds}>
      {witnesses.length > 0 && (
        <Card
          title="Top witnesses"
          description="Most accepted photos of all campaigns, among people whose profile is public."
        >
          <TopWitnesses places={witnesses} ownId={ownId} wide />
        </Card>
      )}
    </WatchExplorer>
  );
}

/** What the map says while there is no campaign on it. */
export function NoWatchCampaigns() {
  return (
    <EmptyState
      title="No campaigns yet"
      action={
        <ButtonLink href="/watch/new" variant="primary">
          Create the first one
        </ButtonLink>
      }
    >
      A campaign is a place, a radius and what to photograph there.
    </EmptyState>
  );
}

/** The way to a new watch campaign. */
export function NewWatchCampaign({ variant }: Pick<ComponentProps<typeof ButtonLink>, 'variant'>) {
  return (
    <ButtonLink href="/watch/new" variant={variant} icon={Plus}>
      New campaign
    </ButtonLink>
  );
}
