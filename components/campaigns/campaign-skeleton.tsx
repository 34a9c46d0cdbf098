import { Skeleton } from '@/components/ui/skeleton';

/** The shape of a campaign's page while it is read. */
export function CampaignSkeleton() {
  return (
    <div
      role="status"
      aria-label="Loading"
      className="mx-auto grid max-w-content gap-6 page-gutter pt-6 pb-32 lg:pb-20"
    >
      <Skeleton className="h-5 w-24" />
      <Skeleton className="aspect-[5/2] h-auto max-h-80 w-full rounded-card" />
      <div className="grid gap-2">
        <Skeleton className="w-32" />
        <Skeleton className="h-9 w-full max-w-72" />
        <Skeleton className="w-full max-w-96" />
      </div>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-6">
          <Skeleton className="h-10 w-full" />
          <Skeleton className="h-64 rounded-card" />
        </div>
        <Skeleton className="h-96 rounded-card" />
      </div>
    </div>
  );
}
