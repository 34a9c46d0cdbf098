import type { Metadata } from 'next';
import { orNotFound, requirePageUser } from '@/auth/page';
import { ReviewDesk } from '@/components/review/review-desk';
import { readReviewSearch, reviewPageSize } from '@/components/review/review-search';
import { countReview, countUnmeasured, reviewCampaigns, reviewEvidence, reviewQueue } from '@/features/tasks';

export const metadata: Metadata = { title: 'Tasks' };

export default async function AdminTasksPage({ searchParams }: PageProps<'/admin/tasks'>) {
  const user = await requirePageUser('admin');
  const params = await searchParams;
  const search = readReviewSearch(params);
  const [items, counts, campaigns, unmeasured] = await Promise.all([
    reviewQueue(user, search.filter, { page: search.page, limit: reviewPageSize }),
    countReview(user, search.filter),
    reviewCampaigns(user),
    countUnmeasured(user, search.filter.campaignId),
  ]);
  const open = search.item ?? items[0]?.id;
  return (
    <ReviewDesk
      base="/admin/tasks"
      params={params}
      search={search}
      items={items}
      counts={counts}
      campaigns={campaigns}
      unmeasured={unmeasured}
      evidence={open === undefined ? undefined : await orNotFound(reviewEvidence(user, open))}
    />
  );
}
