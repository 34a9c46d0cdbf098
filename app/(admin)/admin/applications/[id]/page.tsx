import type { Metadata } from 'next';
import { pathId } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { ApplicationFacts } from '@/components/applications/application-facts';
import { ApplicationHistory } from '@/components/applications/application-history';
import { ApplicationState } from '@/components/applications/application-state';
import { DisableApplication } from '@/components/applications/disable-application';
import { RedirectUrisForm } from '@/components/applications/redirect-uris-form';
import { SecretsCard } from '@/components/applications/secrets-card';
import { Callout } from '@/components/ui/callout';
import { PageHeader } from '@/components/ui/page-header';
import { getApplication } from '@/features/applications';

export const metadata: Metadata = { title: 'Application' };

export default async function ApplicationPage({ params }: PageProps<'/admin/applications/[id]'>) {
  const user = await requirePageUser('admin');
  const id = await pathId(params);
  const application = await orNotFound(getApplication(user, id));
  const disabled = application.disabledAt !== null;
  return (
    <>
      <PageHeader
        title={application.name}
        breadcrumbs={[{ label: 'Applications', href: '/admin/applications' }]}
        badge={<ApplicationState disabled={disabled} />}
        action={<DisableApplication id={application.id} name={application.name} disabled={disabled} />}
      />
      {disabled && (
        <Callout tone="warning" title="This application is disabled">
          Its secrets and the tokens people gave it do not work until it is enabled.
        </Callout>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-6">
          <SecretsCard id={application.id} clientId={application.clientId} secrets={application.secrets} />
          <RedirectUrisForm id={application.id} redirectUris={application.redirectUris} />
        </div>
        <div className="grid gap-6">
          <ApplicationFacts application={application} />
          <ApplicationHistory entries={application.history} />
        </div>
      </div>
    </>
  );
}
