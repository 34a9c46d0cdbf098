'use client';

import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Moment } from '@/components/ui/moment';
import { Table, TableBody, TableHead, Td, Th, ThActions, Tr } from '@/components/ui/table';
import { useToast } from '@/components/ui/toast';
import type { Invitation } from '@/features/team';
import { revokeInvitationAction } from '@/forms/team';
import { roleWords } from './role-words';

/** The invitations that wait to be accepted; `now` decides which have expired. */
export function InvitationList({ invitations, now }: { invitations: Invitation[]; now: Date }) {
  return (
    <Table caption="Open invitations">
      <TableHead>
        <Th>Email</Th>
        <Th>Role</Th>
        <Th>Invited by</Th>
        <Th>Expires</Th>
        <ThActions />
      </TableHead>
      <TableBody>
        {invitations.map(({ id, email, role, invitedBy, expiresAt }) => (
          <Tr key={id}>
            <Td phone="title" className="font-medium">
              {email}
            </Td>
            <Td label="Role">{roleWords[role].label}</Td>
            <Td label="Invited by">{invitedBy}</Td>
            <Td label="Expires">
              {expiresAt > now ? <Moment at={expiresAt} format="day" /> : <Badge tone="red">Expired</Badge>}
            </Td>
            <Td phone="actions" className="text-right">
              <Revoke id={id} email={email} />
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}

function Revoke({ id, email }: { id: number; email: string }) {
  const toast = useToast();
  return (
    <ConfirmDialog
      title={`Take back the invitation of ${email}?`}
      description="The link stops working. You may invite them again."
      action="Take back"
      trigger={
        <Button size="sm" aria-label={`Take back the invitation of ${email}`}>
          Take back
        </Button>
      }
      onConfirm={async () => {
        const result = await revokeInvitationAction({ id });
        if (!result.ok) return result.message;
        toast.success('Invitation taken back');
      }}
    />
  );
}
