import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { orNotFound, requirePageUser } from '@/auth/page';
import { AuditHistory } from '@/components/audit/audit-history';
import { Callout } from '@/components/ui/callout';
import { Moment } from '@/components/ui/moment';
import { PageHeader } from '@/components/ui/page-header';
import { StatusBadge } from '@/components/ui/status-badge';
import { UserActions } from '@/components/users/user-actions';
import { UserFacts } from '@/components/users/user-facts';
import { UserReports } from '@/components/users/user-reports';
import { UserCampaigns, UserNetworks } from '@/components/users/user-work';
import { historyOf } from '@/features/audit';
import { listNetworks } from '@/features/networks';
import { reportsOn } from '@/features/reports';
import { userCampaigns, userDetail } from '@/features/users';

export const metadata: Metadata = { title: 'User' };

export default async function UserPage({ params }: PageProps<'/admin/users/[id]'>) {
  const admin = await requirePageUser('admin');
  const { id } = await params;
  if (!/^[1-9]\d{0,8}$/.test(id)) notFound();
  const user = await orNotFound(userDetail(admin, Number(id)));
  const [networks, campaigns, reports, history] = await Promise.all([
    listNetworks(admin, { userId: user.id }),
    userCampaigns(admin, user.id),
    Promise.all([reportsOn(admin, 'user', id), reportsOn(admin, 'user', user.uuid)]),
    historyOf({ type: 'user', id: user.id }),
  ]);
  return (
    <div className="grid gap-6">
      <PageHeader
        title={user.name}
        breadcrumbs={[{ label: 'Users', href: '/admin/users' }]}
        badge={<StatusBadge of="user" status={user.status} />}
        action={
          <UserActions
            user={{ id: user.id, name: user.name, username: user.username }}
            banned={user.status === 'suspended'}
            bannable={user.role !== 'admin'}
          />
        }
      />
      {user.bannedAt && (
        <Callout tone="danger" title={`Banned by ${user.bannedByName ?? 'Fanfare'}`}>
          {user.bannedReason} <Moment at={user.bannedAt} className="text-muted" />
        </Callout>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-6">
          <UserReports reports={reports.flat()} />
          {user.role === 'influencer' && (
            <>
              <UserNetworks networks={networks} />
              <UserCampaigns campaigns={campaigns} />
            </>
          )}
          <AuditHistory entries={history} />
        </div>
        <UserFacts user={user} />
      </div>
    </div>
  );
}
