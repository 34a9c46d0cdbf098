import type { Metadata } from 'next';
import { pathId } from '@/app/path-id';
import type { UserActor } from '@/auth/actor';
import { orNotFound, requirePageUser } from '@/auth/page';
import { AuditHistory } from '@/components/audit/audit-history';
import { Callout } from '@/components/ui/callout';
import { LinkTabs } from '@/components/ui/link-tabs';
import { Moment } from '@/components/ui/moment';
import { PageHeader } from '@/components/ui/page-header';
import { StatusBadge } from '@/components/ui/status-badge';
import { UserAccess } from '@/components/users/user-access';
import { UserActions } from '@/components/users/user-actions';
import { UserFacts } from '@/components/users/user-facts';
import { UserMessages } from '@/components/users/user-messages';
import { UserMoney } from '@/components/users/user-money';
import { UserOrganisation } from '@/components/users/user-organisation';
import { UserReports } from '@/components/users/user-reports';
import { readUserTab, userTabs } from '@/components/users/user-tabs';
import { UserTasks } from '@/components/users/user-tasks';
import { UserCampaigns, UserNetworks } from '@/components/users/user-work';
import { listAdvertisers } from '@/features/advertisers';
import { historyOf, listAudit } from '@/features/audit';
import { listNetworks } from '@/features/networks';
import { notificationsTo } from '@/features/notifications';
import { listPayouts, moneyOf } from '@/features/payouts';
import { reportsBy, reportsOn } from '@/features/reports';
import { countReview, reviewQueue } from '@/features/tasks';
import { type UserDetail, userAccess, userCampaigns, userDetail } from '@/features/users';

export async function generateMetadata({ params }: PageProps<'/admin/users/[id]'>): Promise<Metadata> {
  const admin = await requirePageUser('admin');
  return { title: (await orNotFound(userDetail(admin, await pathId(params)))).name };
}

export default async function UserPage({ params, searchParams }: PageProps<'/admin/users/[id]'>) {
  const admin = await requirePageUser('admin');
  const id = await pathId(params);
  const [user, organisations, tasks] = await Promise.all([
    orNotFound(userDetail(admin, id)),
    listAdvertisers(admin, { limit: 500 }),
    countReview(admin, { userId: id }),
  ]);
  const tab = readUserTab(await searchParams);
  return (
    <div className="grid gap-6">
      <PageHeader
        title={user.name}
        breadcrumbs={[{ label: 'Users', href: '/admin/users' }]}
        badge={<StatusBadge of="user" status={user.status} />}
        action={
          user.id !== admin.id && (
            <UserActions
              user={{ id: user.id, name: user.name, username: user.username, role: user.role }}
              organisations={organisations.map(({ id: value, name }) => ({ id: value, name }))}
              banned={user.status === 'suspended'}
              bannable={user.role !== 'admin'}
              unconfirmed={user.emailVerifiedAt ? undefined : user.email}
              open={{ pending: tasks.pending, underReview: tasks.under_review }}
            />
          )
        }
      />
      {user.bannedAt && (
        <Callout tone="danger" title={`Banned by ${user.bannedByName ?? 'Fanfare'}`}>
          {user.bannedReason} <Moment at={user.bannedAt} className="text-muted" />
        </Callout>
      )}
      <LinkTabs
        label="Parts of the account"
        tabs={userTabs.map((each) => ({
          href: each.tab === 'overview' ? '?' : `?tab=${each.tab}`,
          label: each.label,
          current: each.tab === tab,
        }))}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Part tab={tab} admin={admin} user={user} />
        <UserFacts user={user} />
      </div>
    </div>
  );
}

interface PartProps {
  tab: ReturnType<typeof readUserTab>;
  admin: UserActor;
  user: UserDetail;
}

/** What a tab shows; only that is read. */
async function Part({ tab, admin, user }: PartProps) {
  const { id, uuid, role } = user;
  switch (tab) {
    case 'tasks':
      return <UserTasks tasks={await reviewQueue(admin, { userId: id }, { limit: 100 })} />;
    case 'money':
      if (role !== 'influencer') return <UserOrganisation name={user.advertiserName} />;
      return (
        <UserMoney
          held={await moneyOf(admin, id)}
          payouts={await listPayouts(admin, { userId: id }, { limit: 50 })}
        />
      );
    case 'reports':
      return <Reports admin={admin} id={id} uuid={uuid} />;
    case 'access':
      return <UserAccess access={await userAccess(admin, id)} lastSeenAt={user.lastSeenAt} />;
    case 'messages':
      return <UserMessages messages={await notificationsTo(admin, id)} />;
    case 'history':
      return (
        <div className="grid gap-6">
          <AuditHistory entries={await historyOf({ type: 'user', id })} title="Changes to this account" />
          <AuditHistory entries={await listAudit(admin, { actor: id })} title="Changes by this person" />
        </div>
      );
    default:
      return (
        <div className="grid gap-6">
          {role === 'influencer' && (
            <>
              <UserNetworks networks={await listNetworks(admin, { userId: id })} />
              <UserCampaigns campaigns={await userCampaigns(admin, id)} />
            </>
          )}
          <AuditHistory entries={await historyOf({ type: 'user', id }, 10)} title="Latest changes" />
        </div>
      );
  }
}

async function Reports({ admin, id, uuid }: { admin: UserActor; id: number; uuid: string }) {
  const [byId, byUuid, made] = await Promise.all([
    reportsOn(admin, 'user', String(id)),
    reportsOn(admin, 'user', uuid),
    reportsBy(admin, id),
  ]);
  return (
    <div className="grid gap-6">
      <UserReports
        title="Reports about this user"
        reports={[...byId, ...byUuid]}
        none="Nobody reported this user."
      />
      <UserReports title="Reports by this user" reports={made} none="This user reported nothing." />
    </div>
  );
}
