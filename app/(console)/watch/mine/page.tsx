import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { hrefWith } from '@/components/ui/href';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { StatTile } from '@/components/ui/stat-tile';
import { OwnPhotos } from '@/components/watch/own-photos';
import { photoTabs, readPhotoTab } from '@/components/watch/photo-tabs';
import { WalletCard } from '@/components/watch/wallet-card';
import { listWallets } from '@/features/wallets';
import { listOwnPhotos, watchBalance } from '@/features/watch';

export const metadata: Metadata = { title: 'My photos' };

const latest = 100;

export default async function MyPhotosPage({ searchParams }: PageProps<'/watch/mine'>) {
  const user = await requirePageUser();
  const params = await searchParams;
  const tab = readPhotoTab(params);
  const [photos, balance, wallets] = await Promise.all([
    listOwnPhotos(user, { limit: latest }),
    watchBalance(user),
    listWallets(user),
  ]);
  const shown = tab === 'all' ? photos : photos.filter(({ status }) => status === tab);
  return (
    <div className="grid gap-6">
      <PageHeader
        title="My photos"
        purpose="What you sent to geo-verified campaigns, what became of it, and what you hold."
        action={<ButtonLink href="/watch">Open the map</ButtonLink>}
      />
      <div className="grid grid-cols-2 gap-3 lg:max-w-xl">
        <StatTile
          label="POINTS"
          value={balance.points.toLocaleString('en')}
          hint="Earned with accepted photos"
        />
        <StatTile
          label="FUEL"
          value={balance.fuel.toLocaleString('en')}
          hint="Every photo costs some; refilled to 100 at midnight UTC"
        />
      </div>
      {photos.length === 0 ? (
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
          <LinkTabs
            label="Photos by status"
            tabs={photoTabs(photos).map((each) => ({
              href: hrefWith(params, { status: each.value === 'all' ? null : each.value }),
              label: each.label,
              count: each.count,
              current: each.value === tab,
            }))}
          />
          {shown.length === 0 ? (
            <EmptyState
              title="No photo is in this state"
              action={<ButtonLink href="/watch/mine">All photos</ButtonLink>}
            />
          ) : (
            <OwnPhotos photos={shown} />
          )}
          {photos.length === latest && (
            <p className="text-muted text-sm">These are your latest {latest} photos.</p>
          )}
        </div>
      )}
      <WalletCard wallets={wallets} />
    </div>
  );
}
