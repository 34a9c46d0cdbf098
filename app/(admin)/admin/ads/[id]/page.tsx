import type { Metadata } from 'next';
import { orNotFound, requirePageUser } from '@/auth/page';
import { AdFacts } from '@/components/ads/ad-facts';
import { AdHistory } from '@/components/ads/ad-history';
import { AdPreview } from '@/components/ads/ad-preview';
import { DeliveryBadge } from '@/components/ads/delivery-badge';
import { ModerateAd } from '@/components/ads/moderate-ad';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { anyAd, deliveryOf } from '@/features/ads';

export async function generateMetadata({ params }: PageProps<'/admin/ads/[id]'>): Promise<Metadata> {
  const user = await requirePageUser('admin');
  return { title: (await orNotFound(anyAd(user, (await params).id))).ad.title };
}

export default async function AnyAdPage({ params }: PageProps<'/admin/ads/[id]'>) {
  const user = await requirePageUser('admin');
  const { ad, history } = await orNotFound(anyAd(user, (await params).id));
  return (
    <div className="grid gap-6">
      <PageHeader
        title={ad.title}
        badge={<DeliveryBadge delivery={deliveryOf(ad)} />}
        breadcrumbs={[{ label: 'All ads', href: '/admin/ads' }]}
        action={<ModerateAd ad={{ id: ad.id, title: ad.title, held: ad.heldAt !== null }} />}
      />
      {ad.heldAt && (
        <Callout tone="warning" title="Paused by an administrator">
          {ad.heldReason ?? 'No reason was given.'}
        </Callout>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          <AdFacts ad={ad} />
          <AdHistory entries={history} currency={ad.currency} />
        </div>
        <Card title="Preview">
          <AdPreview ad={ad} />
        </Card>
      </div>
    </div>
  );
}
