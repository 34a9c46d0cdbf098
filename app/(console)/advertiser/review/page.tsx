import type { Metadata } from 'next';
import { reviewPage } from '@/app/review';
import { requireCampaignPage } from '@/auth/page';

export const metadata: Metadata = { title: 'Review' };

export default async function AdvertiserReviewPage({ searchParams }: PageProps<'/advertiser/review'>) {
  const user = await requireCampaignPage('owner', 'member');
  return reviewPage(user, '/advertiser/review', await searchParams);
}
