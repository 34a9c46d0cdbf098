import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { currentSessionId } from '@/auth/session-cookie';
import { PageHeader } from '@/components/ui/page-header';
import { SessionTable } from '@/components/users/settings/session-table';
import { SettingsTabs } from '@/components/users/settings/settings-tabs';
import { SignOutEverywhere, SignOutOthers } from '@/components/users/settings/sign-out-everywhere';
import { ownSessions } from '@/features/users';

export const metadata: Metadata = { title: 'Sessions' };

export default async function SessionsPage() {
  const user = await requirePageUser();
  const [sessions, current] = await Promise.all([ownSessions(user), currentSessionId()]);
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Sessions"
        purpose="Where you are signed in. Sign out any browser you do not recognise, then choose a new password."
        action={
          <>
            {sessions.length > 1 && <SignOutOthers />}
            <SignOutEverywhere />
          </>
        }
      />
      <SettingsTabs current="/settings/sessions" />
      <SessionTable sessions={sessions} current={current} />
    </div>
  );
}
