import type { Metadata } from 'next';
import { currentActor } from '@/auth/page';
import { Audiences } from '@/components/home/start/audiences';
import { Closing } from '@/components/home/start/closing';
import { FeaturedCampaigns } from '@/components/home/start/featured';
import { Hero } from '@/components/home/start/hero';
import { LiveFigures } from '@/components/home/start/live-figures';
import { JsonLd } from '@/components/layout/json-ld';
import { searchCampaigns } from '@/features/campaigns';
import { baseCurrency, ratesInto } from '@/features/lists';
import { leaderboard } from '@/features/participations';
import { publicFigures } from '@/features/stats';
import { appUrl } from '@/lib/env';

const description =
  'Influencer campaigns and pay-per-view ads on one set of books, with documented APIs. See what runs now and what it pays.';

export const metadata: Metadata = {
  title: { absolute: 'Fanfare: campaigns, ads and proof, paid exactly' },
  description,
  alternates: { canonical: '/' },
};

export default async function LandingPage() {
  const now = new Date();
  const [figures, [first, ...others], places] = await Promise.all([
    publicFigures(),
    searchCampaigns(await currentActor(), { filter: 'active', pageSize: 4 }),
    leaderboard(undefined, { page: 1, limit: 5 }),
  ]);
  const ratesOf = await ratesInto(
    baseCurrency,
    [first, ...others].flatMap((campaign) => (campaign ? [campaign.currency] : [])),
  );
  return (
    <>
      <Hero campaign={first} places={places} now={now} />
      <LiveFigures figures={figures} />
      <FeaturedCampaigns campaigns={others} now={now} ratesOf={ratesOf} />
      <Audiences server={appUrl()} />
      <Closing />
      <JsonLd data={{ '@type': 'WebSite', name: 'Fanfare', url: appUrl(), description }} />
    </>
  );
}
