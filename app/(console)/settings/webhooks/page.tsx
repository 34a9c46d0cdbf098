import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { SettingsTabs } from '@/components/users/settings/settings-tabs';
import { EndpointTable } from '@/components/webhooks/endpoint-table';
import { NewEndpoint } from '@/components/webhooks/new-endpoint';
import { listEndpoints, ownersOf } from '@/features/webhooks';

export const metadata: Metadata = { title: 'Webhooks' };

export default async function WebhooksPage() {
  const user = await requirePageUser();
  const owners = ownersOf(user);
  const endpoints = await listEndpoints(user);
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Webhooks"
        purpose="Have your own programs told what happens, as it happens."
        action={owners.length > 0 && <NewEndpoint owners={owners} />}
      />
      <SettingsTabs current="/settings/webhooks" />
      {owners.length === 0 ? (
        <EmptyState title="Owners look after these">
          The endpoints of an organisation are looked after by its owners. Ask one of them to add yours.
        </EmptyState>
      ) : endpoints.length === 0 ? (
        <EmptyState title="No endpoints yet">
          Add the address of your receiver, store its secret, and send a test. Events appear there within
          seconds.
        </EmptyState>
      ) : (
        <EndpointTable endpoints={endpoints} />
      )}
    </div>
  );
}
