import { Callout } from '@/components/ui/callout';
import { LinkTabs } from '@/components/ui/link-tabs';
import { Moment } from '@/components/ui/moment';
import { PageHeader } from '@/components/ui/page-header';
import { StatusBadge } from '@/components/ui/status-badge';
import type { UserDetail } from '@/features/users';
import { UserActions } from './user-actions';
import { type readUserTab, userTabs } from './user-tabs';

/** What stands over an account: what can be done to it, whether it is banned, and its parts. */
export function UserHead({
  user,
  self,
  organisations,
  tasks,
  tab,
}: {
  user: UserDetail;
  /** Whether it is the reader's own, to which nothing is done here. */
  self: boolean;
  organisations: { id: number; name: string }[];
  /** Their tasks that are not decided. */
  tasks: { pending: number; under_review: number };
  tab: ReturnType<typeof readUserTab>;
}) {
  return (
    <>
      <PageHeader
        title={user.name}
        breadcrumbs={[{ label: 'Users', href: '/admin/users' }]}
        badge={<StatusBadge of="user" status={user.status} />}
        action={
          !self && (
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
    </>
  );
}
