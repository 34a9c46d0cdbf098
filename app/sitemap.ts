import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { anonymous } from '@/auth/actor';
import { faces } from '@/contracts';
import { browseCampaigns } from '@/features/campaigns';
import { listWatchCampaigns } from '@/features/watch';
import { absoluteUrl } from '@/lib/links';
import { addresses } from '@/nouns/addresses';

const pages = ['/', '/campaigns', '/leaderboard', '/watch', '/docs', '/sign-up', '/sign-in', '/terms'];

/** Every public page: the fixed ones, the references, and each campaign and advertiser that anyone may see. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const [campaigns, places] = await Promise.all([
    browseCampaigns(anonymous, { filter: 'all', page: 1, limit: 10_000 }),
    listWatchCampaigns({ active: true, page: 1, limit: 10_000 }),
  ]);
  const advertisers = new Set(
    campaigns.filter((each) => !each.advertiserSuspended).map(({ advertiserId }) => advertiserId),
  );
  return [
    ...pages.map((path) => ({ url: absoluteUrl(path) })),
    ...Object.keys(faces).map((face) => ({ url: absoluteUrl(`/docs/${face}`) })),
    ...campaigns.map(({ id, updatedAt }) => ({
      url: absoluteUrl(addresses.campaign(id)),
      lastModified: updatedAt,
    })),
    ...[...advertisers].map((id) => ({ url: absoluteUrl(addresses.advertiser(id)) })),
    ...places.map(({ id, updatedAt }) => ({
      url: absoluteUrl(addresses.watchCampaign(id)),
      lastModified: updatedAt,
    })),
  ];
}
