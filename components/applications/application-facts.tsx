import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { Count } from '@/components/ui/count';
import { Fact } from '@/components/ui/fact';
import { Moment } from '@/components/ui/moment';
import type { ApplicationDetail } from '@/features/applications';

/** What is known of an application at a glance. */
export function ApplicationFacts({ application }: { application: ApplicationDetail }) {
  return (
    <Card title="About">
      <dl className="grid gap-3 text-sm">
        <Fact label="Client id">
          <span className="flex items-center gap-1">
            <code className="min-w-0 break-all font-mono text-xs">{application.clientId}</code>
            <CopyButton text={application.clientId} label="Copy client id" />
          </span>
        </Fact>
        <Fact label="Connected people">
          <Count value={application.connectedUsers} />
        </Fact>
        <Fact label="Last used">
          {application.lastUsedAt ? <Moment at={application.lastUsedAt} /> : 'Never'}
        </Fact>
        <Fact label="Registered">
          <Moment at={application.createdAt} format="day" /> by{' '}
          {application.createdByName ?? 'the command line'}
        </Fact>
      </dl>
    </Card>
  );
}
