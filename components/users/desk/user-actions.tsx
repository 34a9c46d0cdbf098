'use client';

import { Ban, LogOut, MailCheck, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { RadioGroupField } from '@/components/ui/choice';
import { TextAreaField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useConfirmed } from '@/components/users/confirmation';
import { banUser, confirmAddress, forceLogout, unbanUser } from '@/forms/users';
import { ChangeRole } from './change-role';
import { SendNotification } from './send-notification';

interface Person {
  id: number;
  name: string;
  username: string;
  role: 'influencer' | 'advertiser' | 'admin';
}

/** What an administrator can do to somebody else's account: write to it, log it out, give it another role, ban it. */
export function UserActions({
  user,
  organisations,
  banned,
  bannable,
  open,
  unconfirmed,
}: {
  user: Person;
  organisations: { id: number; name: string }[];
  banned: boolean;
  /** Administrators are not. */
  bannable: boolean;
  /** Their tasks that are not decided. */
  open: OpenTasks;
  /** Their address, while it is not confirmed. */
  unconfirmed: string | undefined;
}) {
  return (
    <>
      {unconfirmed !== undefined && <ConfirmAddress user={user} email={unconfirmed} />}
      <SendNotification user={user} />
      <LogOutEverywhere user={user} />
      <ChangeRole key={user.role} user={user} organisations={organisations} />
      {banned ? <Unban user={user} /> : bannable && <BanUser user={user} open={open} />}
    </>
  );
}

function ConfirmAddress({ user, email }: { user: Person; email: string }) {
  const toast = useToast();
  return (
    <ConfirmDialog
      title={`Confirm the address of ${user.name}?`}
      description={`You confirm that ${email} is theirs, in place of a link sent by email. They can then do everything that needs a confirmed address.`}
      action="Confirm address"
      tone="primary"
      trigger={<Button icon={MailCheck}>Confirm address</Button>}
      onConfirm={async () => {
        const result = await confirmAddress({ id: user.id });
        if (!result.ok) return result.message;
        toast.success(`The address of ${user.name} is confirmed`);
        return undefined;
      }}
    />
  );
}

function LogOutEverywhere({ user }: { user: Person }) {
  const toast = useToast();
  return (
    <ConfirmDialog
      title={`Log ${user.name} out?`}
      description="Every browser session ends at once. API tokens keep working; ban the account to stop those."
      action="Log out everywhere"
      tone="primary"
      trigger={<Button icon={LogOut}>Log out</Button>}
      onConfirm={async () => {
        const result = await forceLogout({ id: user.id });
        if (!result.ok) return result.message;
        toast.success(`${user.name} is logged out everywhere`);
        return undefined;
      }}
    />
  );
}

interface OpenTasks {
  pending: number;
  underReview: number;
}

/** What can happen to the open tasks of somebody who is banned, with what that means for how many. */
function fatesOf({ pending, underReview }: OpenTasks) {
  const tasks = (count: number) => `${count} ${count === 1 ? 'task' : 'tasks'}`;
  const withdrawn = `Take back ${tasks(pending)} not handed in`;
  const fates = [
    {
      value: 'keep',
      offered: true,
      label: 'Leave them as they are',
      hint: 'Deadlines go on, what waits for review can be decided, and seats stay taken.',
    },
    {
      value: 'withdraw',
      offered: pending > 0,
      label: withdrawn,
      hint: 'Their seats are free for others at once. Lifting the ban does not bring them back.',
    },
    {
      value: 'end',
      offered: underReview > 0,
      label: `${pending > 0 ? `${withdrawn}, reject` : 'Reject'} ${tasks(underReview)} in review`,
      hint: 'Rejected with the reason of the ban. What was accepted before stays owed.',
    },
  ] as const;
  return fates.filter(({ offered }) => offered);
}

function BanUser({ user, open }: { user: Person; open: OpenTasks }) {
  const toast = useToast();
  const [reason, setReason] = useState('');
  const confirmed = useConfirmed();
  const [fate, setFate] = useState<'keep' | 'withdraw' | 'end'>('keep');
  const fates = fatesOf(open);
  return (
    <ConfirmDialog
      title={`Ban ${user.name}?`}
      description="Their sessions end and their tokens are refused from now on. Money that is owed stays owed. You can lift the ban."
      action="Ban user"
      typeToConfirm={user.username}
      trigger={
        <Button variant="danger" icon={Ban}>
          Ban
        </Button>
      }
      onConfirm={async () => {
        const result = await confirmed(banUser)({ id: user.id, reason, open_tasks: fate });
        if (!result.ok) return result.fields.reason ? `The reason ${result.fields.reason}.` : result.message;
        setReason('');
        toast.success(`${user.name} is banned`);
        return undefined;
      }}
    >
      <TextAreaField
        label="Reason"
        hint="Kept in the audit trail."
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {open.pending + open.underReview > 0 && (
        <RadioGroupField
          label="Their open tasks"
          name="open_tasks"
          value={fate}
          onValueChange={(value) => setFate(fates.find((each) => each.value === value)?.value ?? 'keep')}
          options={fates}
        />
      )}
    </ConfirmDialog>
  );
}

function Unban({ user }: { user: Person }) {
  const toast = useToast();
  const confirmed = useConfirmed();
  return (
    <ConfirmDialog
      title={`Lift the ban of ${user.name}?`}
      description="They can sign in again, and their live tokens work again."
      action="Lift ban"
      tone="primary"
      trigger={
        <Button variant="primary" icon={ShieldCheck}>
          Lift ban
        </Button>
      }
      onConfirm={async () => {
        const result = await confirmed(unbanUser)({ id: user.id });
        if (!result.ok) return result.message;
        toast.success(`${user.name} is no longer banned`);
        return undefined;
      }}
    />
  );
}
