import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { currentActor } from '@/auth/page';
import { AddressState } from '@/components/ui/address-state';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { PageHeader } from '@/components/ui/page-header';
import { OwnCurrencies } from '@/components/watch/own-currencies';
import { TopWitnesses } from '@/components/watch/top-witnesses';
import { WatchExplorer } from '@/components/watch/watch-explorer';
import { findsOf } from '@/components/watch/watch-find';
import { readWatchSearch, watchFilters } from '@/components/watch/watch-search';
import {
  countWatchCampaigns,
  listWatchCampaigns,
  topWitnesses,
  watchBalance,
  watchTags,
} from '@/features/watch';

export const metadata: Metadata = {
  title: 'Watch',
  description: 'Campaigns around the world that pay for photos taken at a place.',
};

export default async function WatchPage({ searchParams }: PageProps<'/watch'>) {
  const actor = await currentActor();
  const signedIn = actor.kind === 'user';
  const { reward, myFuel, ...search } = readWatchSearch(await searchParams);
  const [campaigns, all, tags, witnesses, balance] = await Promise.all([
    listWatchCampaigns({ ...search, sort: 'ending' }),
    countWatchCampaigns(),
    watchTags(),
    topWitnesses(),
    signedIn ? watchBalance(actor) : null,
  ]);
  const finds = findsOf(campaigns, reward, myFuel ? (balance?.fuel ?? null) : null);
  return (
    <div className="mx-auto grid w-full max-w-content gap-6 page-gutter py-8 sm:py-10">
      <PageHeader
        title="Watch"
        purpose="Be there, take a photo, be believed. Each campaign has a place; photos count when they were taken inside its circle."
        action={
          <>
            {signedIn && <ButtonLink href="/watch/mine/campaigns">My campaigns</ButtonLink>}
            <ButtonLink href="/watch/new" icon={Plus}>
              New campaign
            </ButtonLink>
          </>
        }
      />
      {all === 0 ? (
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
      ) : (
        <AddressState>
          <OwnCurrencies fuel={balance?.fuel} />
          <FilterBar search="Search campaigns" filters={watchFilters(tags, signedIn)} />
          {finds.length === 0 ? (
            <EmptyState
              title="No campaign matches these filters"
              action={<ButtonLink href="/watch">Clear filters</ButtonLink>}
            />
          ) : (
            <WatchExplorer campaigns={finds}>
              {witnesses.length > 0 && (
                <Card
                  title="Top witnesses"
                  description="Most accepted photos of all campaigns, among people whose profile is public."
                >
                  <TopWitnesses places={witnesses} ownId={signedIn ? actor.id : undefined} wide />
                </Card>
              )}
            </WatchExplorer>
          )}
        </AddressState>
      )}
    </div>
  );
}
