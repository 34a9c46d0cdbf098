import { Skeleton, TableSkeleton } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <div role="status" aria-label="Loading" className="mx-auto grid max-w-content gap-6 page-gutter py-10">
      <div className="grid gap-2">
        <Skeleton className="h-8 w-48" />
        <Skeleton className="w-full max-w-72" />
      </div>
      <Skeleton className="h-10 w-full" />
      <Skeleton className="h-9 w-full max-w-80" />
      <div className="grid gap-3 sm:grid-cols-3">
        <Skeleton className="h-36 rounded-card" />
        <Skeleton className="h-36 rounded-card" />
        <Skeleton className="h-36 rounded-card" />
      </div>
      <TableSkeleton />
    </div>
  );
}
