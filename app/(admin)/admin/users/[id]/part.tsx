import type { UserActor } from '@/auth/actor';
import { AuditHistory } from '@/components/audit/audit-history';
import { UserAccess } from '@/components/users/desk/user-access';
import { UserMessages } from '@/components/users/desk/user-messages';
import { UserMoney } from '@/components/users/desk/user-money';
import { UserOrganisation } from '@/components/users/desk/user-organisation';
import { UserReports } from '@/components/users/desk/user-reports';
import type { readUserTab } from '@/components/users/desk/user-tabs';
import { UserTasks } from '@/components/users/desk/user-tasks';
import { UserCampaigns, UserNetworks } from '@/components/users/desk/user-work';
import { historyOf, listAudit } from '@/features/audit';
import { listNetworks } from '@/features/networks';
import { notificationsTo } from '@/features/notifications';
import { listPayouts, moneyOf } from '@/features/payouts';
import { reportsBy, reportsOn } from '@/features/reports';
import { reviewQueue } from '@/features/tasks';
import { type UserDetail, userAccess, userCampaigns } from '@/features/users';

interface PartProps {
  tab: ReturnType<typeof readUserTab>;
  admin: UserActor;
  user: UserDetail;
}

/** What a tab shows; only that is read. */
export async function Part({ tab, admin, user }: PartProps) {
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
