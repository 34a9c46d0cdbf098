import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { activeFacets, type CampaignQuery } from './campaign-search';

const empty = {
  active: { title: 'No campaign takes participants now', text: 'New ones are announced here first.' },
  open: { title: 'No campaign has a place left now', text: 'New ones are announced here first.' },
  upcoming: {
    title: 'Nothing is announced yet',
    text: 'Campaigns that start later appear here first.',
  },
  completed: { title: 'No campaign has ended yet', text: 'Campaigns that have ended can be read here.' },
  joined: { title: 'You have not joined a campaign yet', text: 'Campaigns you join appear here.' },
  all: { title: 'No campaigns yet', text: 'The first one appears here as soon as it is active.' },
};

/** Why the list is empty, and the way on. */
export function NoCampaigns({ query, found }: { query: CampaignQuery; found: number }) {
  if (found > 0) {
    return (
      <EmptyState
        title="There is no such page"
        action={<ButtonLink href="/campaigns">To the first page</ButtonLink>}
      />
    );
  }
  if (activeFacets(query) > 0 || query.q) {
    const all = query.filter === 'active' ? '/campaigns' : `/campaigns?filter=${query.filter}`;
    return (
      <EmptyState
        title="No campaign matches these filters"
        action={
          <ButtonLink href={all} variant="primary">
            Clear filters
          </ButtonLink>
        }
      >
        Try another word, fewer filters, or another tab above.
      </EmptyState>
    );
  }
  const { title, text } = empty[query.filter];
  return (
    <EmptyState
      title={title}
      action={
        query.filter === 'active' ? undefined : (
          <ButtonLink href="/campaigns">See active campaigns</ButtonLink>
        )
      }
    >
      {text}
    </EmptyState>
  );
}
