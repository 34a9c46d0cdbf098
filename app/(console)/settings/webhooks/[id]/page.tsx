import type { Metadata } from 'next';
import { pathUuid } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { hrefWith } from '@/components/ui/href';
import { PageHeader } from '@/components/ui/page-header';
import { CursorPagination } from '@/components/ui/pagination';
import { asked } from '@/components/ui/search-params';
import { DeliveryTable } from '@/components/webhooks/delivery-table';
import { EndpointActions } from '@/components/webhooks/endpoint-actions';
import { EndpointNotes, EndpointState } from '@/components/webhooks/endpoint-state';
import { ReplayButton } from '@/components/webhooks/replay-button';
import { findEndpoint, listDeliveries } from '@/features/webhooks';
import { addresses } from '@/nouns/addresses';

export const metadata: Metadata = { title: 'Endpoint' };

export default async function EndpointPage({ params, searchParams }: PageProps<'/settings/webhooks/[id]'>) {
  const user = await requirePageUser();
  const endpoint = await orNotFound(findEndpoint(user, await pathUuid(params)));
  const query = await searchParams;
  const before = asked(query).id('before');
  const { deliveries, more } = await listDeliveries(user, endpoint.id, { before, limit: 25 });
  const { id, disabledAt } = endpoint;
  return (
    <div className="grid gap-6">
      <PageHeader
        title={endpoint.description || endpoint.url}
        purpose={endpoint.description ? endpoint.url : undefined}
        breadcrumbs={[{ label: 'Webhooks', href: addresses.webhookEndpoints }]}
        badge={<EndpointState endpoint={endpoint} />}
        action={<EndpointActions id={id} enabled={disabledAt === null} />}
      />
      <EndpointNotes endpoint={endpoint} />
      <Card
        flush
        title="Deliveries"
        description="Of the last 30 days, newest first."
        action={disabledAt === null && <ReplayButton endpointId={id} />}
      >
        {deliveries.length === 0 ? (
          <EmptyState title="Nothing was sent yet">
            Events appear here, with what your receiver answered.
          </EmptyState>
        ) : (
          <DeliveryTable endpointId={id} deliveries={deliveries} enabled={disabledAt === null} />
        )}
      </Card>
      <CursorPagination
        previous={before === undefined ? null : hrefWith(query, { before: null })}
        next={more ? hrefWith(query, { before: deliveries.at(-1)?.id ?? null }) : null}
      />
    </div>
  );
}
