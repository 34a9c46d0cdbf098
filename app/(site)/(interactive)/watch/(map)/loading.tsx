import { Skeleton } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <div
      role="status"
      aria-label="Loading"
      className="mx-auto grid w-full max-w-content gap-6 page-gutter py-8 sm:py-10"
    >
      <div className="grid gap-2">
        <Skeleton className="h-8 w-32" />
        <Skeleton className="w-full max-w-96" />
      </div>
      <Skeleton className="h-9 w-full max-w-xl rounded-control" />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-6">
        <Skeleton className="aspect-[2/1] h-auto rounded-card" />
        <div className="grid content-start gap-2">
          {['one', 'two', 'three', 'four'].map((key) => (
            <Skeleton key={key} className="h-24 rounded-card" />
          ))}
        </div>
      </div>
    </div>
  );
}
