import type { Metadata } from 'next';
import { currentActor } from '@/auth/page';
import { AddressState } from '@/components/ui/address-state';
import { ButtonLink } from '@/components/ui/button';
import { FilterBar } from '@/components/ui/filter-bar';
import { PageHeader } from '@/components/ui/page-header';
import { FoundCampaigns, NewWatchCampaign, NoWatchCampaigns } from '@/components/watch/found-campaigns';
import { OwnCurrencies } from '@/components/watch/own-currencies';
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
            <NewWatchCampaign />
          </>
        }
      />
      {all === 0 ? (
        <NoWatchCampaigns />
      ) : (
        <AddressState>
          <OwnCurrencies fuel={balance?.fuel} />
          <FilterBar search="Search campaigns" filters={watchFilters(tags, signedIn)} />
          <FoundCampaigns finds={finds} witnesses={witnesses} ownId={signedIn ? actor.id : undefined} />
        </AddressState>
      )}
    </div>
  );
}
