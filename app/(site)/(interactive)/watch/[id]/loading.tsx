import { PageSkeleton } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <div className="mx-auto w-full max-w-content page-gutter py-8 sm:py-10">
      <PageSkeleton tiles={2} />
    </div>
  );
}
