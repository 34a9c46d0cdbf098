'use client';

import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { useConfirmed } from '@/components/users/confirmation';
import { leaveTeamAction, removeMemberAction } from '@/forms/team';

/** Takes somebody out of the organisation after asking. */
export function RemoveMember({ id, name }: { id: number; name: string }) {
  const toast = useToast();
  const confirmed = useConfirmed();
  return (
    <ConfirmDialog
      title={`Remove ${name}?`}
      description="They lose access at once, their API tokens too. Their ads become yours; campaigns and tasks stay as they are."
      action="Remove from team"
      trigger={
        <Button size="sm" aria-label={`Remove ${name}`}>
          Remove
        </Button>
      }
      onConfirm={async () => {
        const result = await confirmed(removeMemberAction)({ id });
        if (!result.ok) return result.message;
        toast.success(`${name} removed`);
      }}
    />
  );
}

/** Leaves the organisation after asking. */
export function LeaveTeam({ organisation }: { organisation: string }) {
  return (
    <ConfirmDialog
      title={`Leave ${organisation}?`}
      description="You lose access at once. Your ads stay with the organisation. Only an invitation brings you back."
      action="Leave organisation"
      trigger={<Button>Leave organisation</Button>}
      onConfirm={async () => {
        const result = await leaveTeamAction({});
        if (!result.ok) return result.message;
      }}
    />
  );
}
