import { type ReactNode, Suspense } from 'react';
import { cn } from '@/components/ui/cn';
import { PartBoundary } from '@/components/ui/part-boundary';
import { Skeleton } from '@/components/ui/skeleton';

/** A part of a page that is read, waits and fails by itself; `height` is a class as tall as what it will show. */
export function Widget<Figures>({
  title,
  height,
  read,
  children,
}: {
  title: string;
  height: string;
  read: () => Promise<Figures>;
  children: (figures: Figures) => ReactNode;
}) {
  return (
    <PartBoundary title={title}>
      <Suspense fallback={<Skeleton className={cn('rounded-card', height)} />}>
        <Content read={read} show={children} />
      </Suspense>
    </PartBoundary>
  );
}

async function Content<Figures>({
  read,
  show,
}: {
  read: () => Promise<Figures>;
  show: (figures: Figures) => ReactNode;
}) {
  return show(await read());
}
