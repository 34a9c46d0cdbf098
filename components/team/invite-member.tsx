'use client';

import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { RadioGroupField } from '@/components/ui/choice';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormAction } from '@/components/ui/use-form-action';
import { useConfirmed } from '@/components/users/confirmation';
import type { MailWay } from '@/features/mail';
import { inviteAction } from '@/forms/team';
import { organisationRoles, roleWords } from './role-words';

const once = 'It works once, for seven days.';

/** How the link of an invitation gets to whom it is for. */
const ways: Record<MailWay, string> = {
  sent: `We email them a link. ${once}`,
  mailbox: `This instance sends no email. It keeps the link in its mailbox, for you to pass on. ${once}`,
  kept: `This instance sends no email yet. An administrator can pass the link on. ${once}`,
};

/** Invites somebody into the organisation by a link, which is emailed or kept. */
export function InviteMember({ mails }: { mails: MailWay }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Invite somebody"
      description={ways[mails]}
      trigger={
        <Button variant="primary" data-create="" icon={UserPlus}>
          Invite
        </Button>
      }
    >
      <InviteForm mails={mails} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function InviteForm({ mails, onDone }: { mails: MailWay; onDone: () => void }) {
  const toast = useToast();
  const confirmed = useConfirmed();
  const { form, pending, fields, problem } = useFormAction(confirmed(inviteAction), (email) => {
    onDone();
    if (mails === 'sent') return toast.success(`Invitation sent to ${email}`);
    toast.success(`Invitation of ${email} made`, {
      description:
        mails === 'mailbox'
          ? 'Pass on the link in the mailbox.'
          : 'Ask an administrator to pass on the link.',
      view: mails === 'mailbox' ? { label: 'Open the mailbox', href: '/mailbox' } : undefined,
    });
  });
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <TextField
        label="Email"
        name="email"
        type="email"
        autoComplete="off"
        required
        hint="An account has one role: with the address of an influencer, or of somebody in another organisation, nobody can join. Invite them under another address."
        error={fields.email}
      />
      <RadioGroupField
        label="Role"
        name="role"
        defaultValue="member"
        error={fields.role}
        options={organisationRoles.map((role) => ({ value: role, ...roleWords[role] }))}
      />
      <div className="flex justify-end gap-2">
        <DialogClose>
          <Button>Cancel</Button>
        </DialogClose>
        <SubmitButton pending={pending}>
          {mails === 'sent' ? 'Send invitation' : 'Make invitation'}
        </SubmitButton>
      </div>
    </form>
  );
}
