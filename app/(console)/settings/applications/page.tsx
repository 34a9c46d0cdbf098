import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { ConnectedApplications } from '@/components/applications/connected-applications';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { listConnectedApplications } from '@/features/applications';

export const metadata: Metadata = { title: 'Connected applications' };

export default async function ConnectedApplicationsPage() {
  const applications = await listConnectedApplications(await requirePageUser());
  return (
    <>
      <PageHeader
        title="Connected applications"
        purpose="Programs you allowed to browse, join and complete tasks for you. Disconnect them at any time."
      />
      {applications.length === 0 ? (
        <EmptyState title="No application is connected">
          When an application asks to use your account and you allow it, it is listed here.
        </EmptyState>
      ) : (
        <ConnectedApplications applications={applications} />
      )}
    </>
  );
}
