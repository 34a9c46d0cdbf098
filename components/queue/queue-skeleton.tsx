import { Skeleton } from '@/components/ui/skeleton';

/** The shape of a queue while it is read: tabs, the list, and what is open beside it. */
export function QueueSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="grid gap-6">
      <div className="grid gap-2">
        <Skeleton className="h-8 w-40" />
        <Skeleton className="w-full max-w-96" />
      </div>
      <Skeleton className="h-9 w-full max-w-2xl" />
      <div className="grid gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <Skeleton className="h-[32rem] rounded-card" />
        <div className="hidden gap-4 lg:grid">
          <Skeleton className="h-32 rounded-card" />
          <Skeleton className="h-56 rounded-card" />
          <Skeleton className="h-40 rounded-card" />
        </div>
      </div>
    </div>
  );
}
