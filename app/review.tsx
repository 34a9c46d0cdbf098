import type { UserActor } from '@/auth/actor';
import { orNotFound } from '@/auth/page';
import { openOf } from '@/components/queue/queue-base';
import { unmeasuredColumns } from '@/components/tasks/review/metrics-csv';
import { ReviewDesk } from '@/components/tasks/review/review-desk';
import { readReviewSearch, reviewPageSize } from '@/components/tasks/review/review-search';
import type { SearchParams } from '@/components/ui/href';
import { paramsOf } from '@/components/ui/search-params';
import {
  countReview,
  countUnmeasured,
  reviewCampaigns,
  reviewEvidence,
  reviewQueue,
  unmeasuredPosts,
} from '@/features/tasks';
import { csvResponse } from '@/lib/csv';

/** The desk at which posts are reviewed, with what the actor may review. */
export async function reviewPage(
  user: UserActor,
  base: '/admin/tasks' | '/advertiser/review',
  params: SearchParams,
) {
  const search = readReviewSearch(params);
  const [items, counts, campaigns, unmeasured] = await Promise.all([
    reviewQueue(user, search.filter, { page: search.page, limit: reviewPageSize }),
    countReview(user, search.filter),
    reviewCampaigns(user),
    countUnmeasured(user, search.filter.campaignId),
  ]);
  const ids = items.map(({ id }) => id);
  const open = openOf(search.item, ids, search.filter.text);
  return (
    <ReviewDesk
      base={base}
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

/** The posts that wait for figures, as a file to fill in. */
export async function postsWithoutFigures(user: UserActor, request: Request): Promise<Response> {
  const { filter } = readReviewSearch(paramsOf(request));
  const posts = await unmeasuredPosts(user, filter.campaignId);
  return csvResponse('posts-without-figures.csv', unmeasuredColumns, posts);
}
