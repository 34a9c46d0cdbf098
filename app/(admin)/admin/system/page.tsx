import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { MailFacts } from '@/components/mail/mail-facts';
import { Alarms } from '@/components/system/alarms';
import { CountryFacts } from '@/components/system/country-facts';
import { DatabaseFacts, Facts, PlatformFacts } from '@/components/system/facts';
import { Jobs } from '@/components/system/job-tables';
import { RetentionTable } from '@/components/system/retention-table';
import { StorageFacts } from '@/components/system/storage-facts';
import { Moment } from '@/components/ui/moment';
import { PageHeader } from '@/components/ui/page-header';
import { RefreshButton } from '@/components/ui/refresh-button';
import { countryState } from '@/features/ads';
import { storageState } from '@/features/files';
import { mailsAreKept } from '@/features/mail';
import { buildId, databaseState, jobState, settingsInForce } from '@/features/system';
import { retention } from '@/features/upkeep';

export const metadata: Metadata = { title: 'System' };

export default async function SystemPage() {
  const user = await requirePageUser('admin');
  const [database, jobs, storage, build, countries] = await Promise.all([
    databaseState(user),
    jobState(user),
    storageState(user),
    buildId(user),
    countryState(),
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
      <Alarms storage={storage} pending={database.pending} failed={jobs.failed} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <PlatformFacts build={build} />
        <DatabaseFacts database={database} />
        <StorageFacts storage={storage} />
        <MailFacts kept={mailsAreKept()} from={settings.MAIL_FROM} />
        <CountryFacts state={countries} />
      </div>
      <Jobs jobs={jobs} />
      <RetentionTable kept={retention(user)} />
      <div id="settings">
        <Facts title="Settings in force" facts={settings} />
      </div>
    </div>
  );
}
