import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { OwnPhotos } from '@/components/watch/mine/own-photos';
import { photoFilters, readPage, readPhotoStatus } from '@/components/watch/mine/own-search';
import { OwnTabs } from '@/components/watch/mine/own-tabs';
import { countOwnPhotos, listOwnPhotos } from '@/features/watch';

export const metadata: Metadata = { title: 'My photos' };

const pageSize = 20;

export default async function MyPhotosPage({ searchParams }: PageProps<'/watch/mine'>) {
  const user = await requirePageUser();
  const params = await searchParams;
  const status = readPhotoStatus(params);
  const page = readPage(params);
  const [photos, counts] = await Promise.all([
    listOwnPhotos(user, { status: status && [status], page, limit: pageSize }),
    countOwnPhotos(user),
  ]);
  const all = counts.received + counts.accepted + counts.rejected;
  const total = status ? counts[status] : all;
  return (
    <div className="grid gap-6">
      <PageHeader
        title="My photos"
        purpose="What you sent to geo-verified campaigns, and what became of it."
        action={<ButtonLink href="/watch">Open the map</ButtonLink>}
      />
      <OwnTabs current="/watch/mine" />
      {all === 0 ? (
        <EmptyState
          title="You have not sent a photo yet"
          action={
            <ButtonLink href="/watch" variant="primary">
              Find a campaign near you
            </ButtonLink>
          }
        >
          Campaigns on the map pay for photos taken inside their circle.
        </EmptyState>
      ) : (
        <div className="grid gap-4">
          <FilterBar filters={photoFilters(counts)} />
          {photos.length === 0 ? (
            <EmptyState
              title="No photo matches these filters"
              action={<ButtonLink href="/watch/mine">Clear filters</ButtonLink>}
            />
          ) : (
            <>
              <OwnPhotos photos={photos} />
              <Pagination page={page} pageSize={pageSize} total={total} params={params} noun="photos" />
            </>
          )}
        </div>
      )}
    </div>
  );
}
