import { Avatar } from '@/components/ui/avatar';
import { Moment } from '@/components/ui/moment';
import { StatusBadge } from '@/components/ui/status-badge';
import { Table, TableBody, TableHead, Td, Th, ThActions, Tr } from '@/components/ui/table';
import type { Member } from '@/features/team';
import { MemberRole } from './member-role';
import { RemoveMember } from './remove-member';
import { roleWords } from './role-words';

/** The people of an organisation; `managed` lets an owner change them. */
export function MemberTable({
  members,
  self,
  managed,
  soleOwner = false,
}: {
  members: Member[];
  /** The id of the person who looks. */
  self: number;
  managed: boolean;
  /** Nobody else is an owner, so that the person who looks stays one. */
  soleOwner?: boolean;
}) {
  return (
    <Table caption="People">
      <TableHead>
        <Th>Name</Th>
        <Th>Role</Th>
        <Th>Status</Th>
        <Th>Last seen</Th>
        {managed && <ThActions />}
      </TableHead>
      <TableBody>
        {members.map((member) => (
          <Tr key={member.id}>
            <Td phone="title">
              <span className="flex items-center gap-3">
                <Avatar name={member.name} seed={member.uuid} />
                <span className="grid min-w-0">
                  <span className="truncate font-medium">
                    {member.name}
                    {member.id === self && <span className="font-normal text-muted"> (you)</span>}
                  </span>
                  <span className="truncate text-muted text-xs">{member.email}</span>
                </span>
              </span>
            </Td>
            <Td label="Role">
              {managed && soleOwner && member.id === self ? (
                <span className="grid">
                  {roleWords[member.role].label}
                  <span className="text-muted text-xs">
                    The only one: make somebody else an owner to change it.
                  </span>
                </span>
              ) : managed ? (
                <MemberRole id={member.id} name={member.name} role={member.role} />
              ) : (
                roleWords[member.role].label
              )}
            </Td>
            <Td label="Status">
              <StatusBadge of="user" status={member.status} />
            </Td>
            <Td label="Last seen" className="whitespace-nowrap text-muted">
              {member.lastSeenAt ? <Moment at={member.lastSeenAt} /> : 'Never'}
            </Td>
            {managed && (
              <Td phone="actions" className="text-right">
                {member.id !== self && <RemoveMember id={member.id} name={member.name} />}
              </Td>
            )}
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
