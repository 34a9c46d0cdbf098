'use client';

import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { Moment } from '@/components/ui/moment';
import { Table, TableBody, TableHead, Td, Th, ThActions, Tr } from '@/components/ui/table';
import { useToast } from '@/components/ui/toast';
import type { ConnectedApplication } from '@/features/applications';
import { disconnectApplicationAction } from '@/forms/applications';
import { grantWord } from '@/nouns/scopes';
import { ApplicationState } from './application-state';

/** The applications a person let in, and the way to shut each out. */
export function ConnectedApplications({ applications }: { applications: ConnectedApplication[] }) {
  const toast = useToast();

  async function disconnect({ id, name }: ConnectedApplication): Promise<string | undefined> {
    const result = await disconnectApplicationAction({ id });
    if (!result.ok) return result.message;
    toast.success(`${name} is disconnected`);
    return undefined;
  }

  return (
    <Table caption="Connected applications">
      <TableHead>
        <Th>Application</Th>
        <Th>It may</Th>
        <Th>State</Th>
        <Th>Connected</Th>
        <Th>Last used</Th>
        <ThActions />
      </TableHead>
      <TableBody>
        {applications.map((application) => (
          <Tr key={application.id}>
            <Td phone="title" className="font-medium">
              {application.name}
            </Td>
            <Td label="It may">
              {application.scopes ? (
                <ul className="grid gap-0.5 text-sm">
                  {application.scopes.map((scope) => (
                    <li key={scope}>{grantWord(scope)}</li>
                  ))}
                </ul>
              ) : (
                <span className="text-muted">Everything applications can do</span>
              )}
            </Td>
            <Td label="State">
              <ApplicationState disabled={application.disabled} />
            </Td>
            <Td label="Connected">
              <Moment at={application.connectedAt} format="day" />
            </Td>
            <Td label="Last used">
              {application.lastUsedAt ? <Moment at={application.lastUsedAt} /> : 'Never'}
            </Td>
            <Td phone="actions" className="text-right">
              <ConfirmDialog
                title={`Disconnect ${application.name}?`}
                description="It can no longer act for you. To use it again, allow it again."
                action="Disconnect"
                onConfirm={() => disconnect(application)}
                trigger={
                  <Button size="sm" aria-label={`Disconnect ${application.name}`}>
                    Disconnect
                  </Button>
                }
              />
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
