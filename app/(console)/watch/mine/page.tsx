import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { ButtonLink } from '@/components/ui/button';
import { FilterBar } from '@/components/ui/filter-bar';
import { FoundRows } from '@/components/ui/found-rows';
import { PageHeader } from '@/components/ui/page-header';
import { NoPhotos, OwnPhotos } from '@/components/watch/mine/own-photos';
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
        <NoPhotos />
      ) : (
        <div className="grid gap-4">
          <FilterBar filters={photoFilters(counts)} />
          <FoundRows
            found={photos.length}
            none="No photo matches these filters"
            clear="/watch/mine"
            pages={{ page, pageSize, total, params, noun: 'photos' }}
          >
            <OwnPhotos photos={photos} />
          </FoundRows>
        </div>
      )}
    </div>
  );
}
