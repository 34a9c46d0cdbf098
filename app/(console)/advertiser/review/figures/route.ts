import { requireCampaignPage } from '@/auth/page';
import { unmeasuredColumns } from '@/components/review/metrics-csv';
import { readReviewSearch } from '@/components/review/review-search';
import { paramsOf } from '@/components/ui/search-params';
import { unmeasuredPosts } from '@/features/tasks';
import { csvResponse } from '@/lib/csv';

/** The posts of the organisation's campaigns that wait for figures, as a file to fill in. */
export async function GET(request: Request): Promise<Response> {
  const user = await requireCampaignPage('owner', 'member');
  const { filter } = readReviewSearch(paramsOf(request));
  const posts = await unmeasuredPosts(user, filter.campaignId);
  return csvResponse('posts-without-figures.csv', unmeasuredColumns, posts);
}
