import { cn } from './cn';

const rowWidths = ['w-3/5', 'w-4/5', 'w-1/2', 'w-2/3', 'w-3/4'];

/** A grey stand-in with the size of what will come; it starts to breathe only when loading takes a while. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={cn('skeleton h-4 rounded-chip', className)} />;
}

/** The shape of a `Table` while its rows are read, inside what says that the page is loading. */
export function TableSkeleton() {
  return (
    <div className="overflow-hidden rounded-card border border-line bg-card">
      <div className="flex h-10 items-center border-line border-b px-5">
        <Skeleton className="h-3 w-24" />
      </div>
      {Array.from({ length: 10 }, (_, index) => `row-${index}`).map((key, index) => (
        <div
          key={key}
          className="flex h-11 items-center justify-between gap-8 border-line border-b px-5 last:border-b-0"
        >
          <Skeleton className={cn('max-w-72', rowWidths[index % rowWidths.length])} />
          <Skeleton className="w-16 shrink-0" />
        </div>
      ))}
    </div>
  );
}

/** The shape of a page head, its filters and a table. */
export function ListPageSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="grid gap-6">
      <HeadSkeleton />
      <Skeleton className="h-9 w-full max-w-xl" />
      <TableSkeleton />
    </div>
  );
}

/** The shape of a page head with a row of tiles. */
export function PageSkeleton({ tiles = 4 }: { tiles?: number }) {
  return (
    <div role="status" aria-label="Loading" className="grid gap-6">
      <HeadSkeleton />
      <div className="grid grid-cols-2 gap-3 empty:hidden lg:grid-cols-4">
        {Array.from({ length: tiles }, (_, index) => `tile-${index}`).map((key) => (
          <Skeleton key={key} className="h-24 rounded-card" />
        ))}
      </div>
      <Skeleton className="h-72 rounded-card" />
    </div>
  );
}

/** The shape of a title and the line below it. */
function HeadSkeleton() {
  return (
    <div className="grid gap-2">
      <Skeleton className="h-8 w-56" />
      <Skeleton className="w-full max-w-80" />
    </div>
  );
}
