import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { ApplicationTable } from '@/components/applications/application-table';
import { CreateApplication } from '@/components/applications/create-application';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { listApplications } from '@/features/applications';

export const metadata: Metadata = { title: 'Applications' };

export default async function ApplicationsPage() {
  const applications = await listApplications(await requirePageUser('admin'));
  return (
    <>
      <PageHeader
        title="Applications"
        purpose="Programs that browse campaigns with a client id and secret, and act for people who let them."
        action={<CreateApplication />}
      />
      {applications.length === 0 ? (
        <EmptyState title="No application is registered" action={<CreateApplication />}>
          Register one to give a partner's program its client id and secret.
        </EmptyState>
      ) : (
        <ApplicationTable applications={applications} />
      )}
    </>
  );
}
