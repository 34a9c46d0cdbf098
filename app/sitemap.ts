import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { anonymous } from '@/auth/actor';
import { browseCampaigns } from '@/features/campaigns';
import { absoluteUrl } from '@/lib/links';

const pages = ['/', '/campaigns', '/leaderboard', '/watch', '/docs', '/sign-up', '/sign-in', '/terms'];

/** Every public page: the fixed ones, and each campaign that anyone may see. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const campaigns = await browseCampaigns(anonymous, { filter: 'all', page: 1, limit: 10_000 });
  return [
    ...pages.map((path) => ({ url: absoluteUrl(path) })),
    ...campaigns.map(({ id, updatedAt }) => ({
      url: absoluteUrl(`/campaigns/${id}`),
      lastModified: updatedAt,
    })),
  ];
}
