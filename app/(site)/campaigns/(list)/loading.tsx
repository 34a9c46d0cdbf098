import { CampaignListSkeleton } from '@/components/campaigns/campaign-list';
import { Skeleton } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <div role="status" aria-label="Loading" className="mx-auto grid max-w-content gap-6 page-gutter py-10">
      <Skeleton className="h-8 w-56" />
      <Skeleton className="h-10 w-full" />
      <CampaignListSkeleton />
    </div>
  );
}
