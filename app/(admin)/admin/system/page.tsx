import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { Facts, sizeWords } from '@/components/system/facts';
import { JobTable, ScheduleTable } from '@/components/system/job-tables';
import { StorageFacts } from '@/components/system/storage-facts';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import { PageHeader } from '@/components/ui/page-header';
import { RefreshButton } from '@/components/ui/refresh-button';
import { storageState } from '@/features/files';
import { buildId, databaseState, jobState, settingsInForce } from '@/features/system';
import { version } from '@/package.json';

export const metadata: Metadata = { title: 'System' };

export default async function SystemPage() {
  const user = await requirePageUser('admin');
  const [database, jobs, storage, build] = await Promise.all([
    databaseState(user),
    jobState(user),
    storageState(user),
    buildId(user),
  ]);
  const settings = settingsInForce(user);
  return (
    <div className="grid gap-6">
      <PageHeader
        title="System"
        purpose={
          <>
            What runs, and how it is doing. As of <Moment at={new Date()} format="exact" />.
          </>
        }
        action={<RefreshButton />}
      />
      {storage.problem && (
        <Callout tone="danger" title="Files cannot be kept">
          {storage.problem} Uploads are refused until it is back.
        </Callout>
      )}
      {database.pending > 0 && (
        <Callout tone="danger" title="The database is not migrated">
          {database.pending} migrations of this version are missing. Restart the platform to apply them.
        </Callout>
      )}
      {jobs.failed > 0 && (
        <Callout
          tone="warning"
          title={`${jobs.failed} ${jobs.failed === 1 ? 'job has' : 'jobs have'} failed`}
        >
          Each is tried again automatically, after a longer wait each time, until its attempts are used up.
        </Callout>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <Facts
          title="Platform"
          facts={{
            Version: version,
            Build: <span className="font-mono text-xs">{build ?? 'development'}</span>,
            Node: process.version,
            Uptime: `${Math.floor(process.uptime() / 60).toLocaleString('en')} minutes, this instance`,
            Memory: sizeWords(process.memoryUsage().rss),
          }}
        />
        <Facts
          title="Database"
          facts={{
            Postgres: database.version,
            Size: sizeWords(database.size),
            Migrations: database.migrations,
            Connections: `${database.connections} of ${database.most}`,
          }}
        />
        <StorageFacts storage={storage} />
      </div>
      <Card title="Timetable" flush>
        <ScheduleTable tasks={jobs.scheduled} />
      </Card>
      <Card
        title="Queue"
        description={`${jobs.waiting} waiting, ${jobs.failed} failed`}
        flush={jobs.waiting > 0}
      >
        {jobs.jobs.length > 0 ? (
          <JobTable jobs={jobs.jobs} />
        ) : (
          <p className="text-muted text-sm">No job is waiting. Jobs leave the queue when they are done.</p>
        )}
      </Card>
      <Facts title="Settings in force" facts={settings} />
    </div>
  );
}
