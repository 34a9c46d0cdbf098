'use client';

import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useFormAction } from '@/components/accounts/use-form-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { RadioGroupField } from '@/components/ui/choice';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { inviteAction } from '@/features/team/actions';
import { organisationRoles, roleWords } from './role-words';

/** Mails somebody an invitation into the organisation. */
export function InviteMember() {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Invite somebody"
      description="We mail them a link. It works once, for seven days."
      trigger={
        <Button
          variant="primary"
          data-create=""
          icon={<UserPlus aria-hidden="true" className="size-4" strokeWidth={1.75} />}
        >
          Invite
        </Button>
      }
    >
      <InviteForm onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function InviteForm({ onDone }: { onDone: () => void }) {
  const toast = useToast();
  const { form, pending, fields, problem } = useFormAction(inviteAction, (email) => {
    onDone();
    toast.success(`Invitation sent to ${email}`);
  });
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <TextField label="Email" name="email" type="email" autoComplete="off" required error={fields.email} />
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
        <SubmitButton pending={pending}>Send invitation</SubmitButton>
      </div>
    </form>
  );
}
