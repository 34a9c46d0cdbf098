'use client';

import { useState, useTransition } from 'react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import { Table, TableBody, TableHead, Td, Th, ThActions, Tr } from '@/components/ui/table';
import { useToast } from '@/components/ui/toast';
import { useConfirmed } from '@/components/users/confirmation';
import type { ApplicationSecret } from '@/features/applications';
import { addSecretAction, revokeSecretAction } from '@/forms/applications';
import { SecretReveal } from './secret-reveal';

/** The secrets of an application; two may live at once, so that one can replace the other without an outage. */
export function SecretsCard({
  id,
  clientId,
  secrets,
}: {
  id: number;
  clientId: string;
  secrets: ApplicationSecret[];
}) {
  const [shown, setShown] = useState<string>();
  const [pending, start] = useTransition();
  const toast = useToast();
  const confirmed = useConfirmed();
  const live = secrets.filter((secret) => secret.revokedAt === null).length;

  const add = () =>
    start(async () => {
      const result = await confirmed(addSecretAction)({ id });
      if (result.ok) setShown(result.value);
      else toast.error('No secret was added', { description: result.message });
    });

  async function revoke(secret: ApplicationSecret): Promise<string | undefined> {
    const result = await revokeSecretAction({ id, secretId: secret.id });
    if (!result.ok) return result.message;
    toast.success('Secret revoked');
    return undefined;
  }

  return (
    <Card
      flush
      title="Secrets"
      description="Two may be live, so that one can replace the other."
      action={
        <Button onClick={add} pending={pending} disabled={live >= 2}>
          Add secret
        </Button>
      }
    >
      <Table caption="Secrets" framed={false} className="border-line border-t">
        <TableHead>
          <Th>Begins with</Th>
          <Th>State</Th>
          <Th>Last used</Th>
          <Th>Made</Th>
          <ThActions />
        </TableHead>
        <TableBody>
          {secrets.map((secret) => (
            <Tr key={secret.id}>
              <Td phone="title" className="font-mono text-xs">
                {secret.prefix}…
              </Td>
              <Td label="State">
                {secret.revokedAt ? <Badge>Revoked</Badge> : <Badge tone="green">Live</Badge>}
              </Td>
              <Td label="Last used">{secret.lastUsedAt ? <Moment at={secret.lastUsedAt} /> : 'Never'}</Td>
              <Td label="Made">
                <Moment at={secret.createdAt} format="day" />
              </Td>
              <Td phone="actions" className="text-right">
                {secret.revokedAt === null && (
                  <ConfirmDialog
                    title="Revoke this secret?"
                    description={
                      live === 1
                        ? 'It is the only live secret: the application cannot sign in until you add another.'
                        : 'Whatever still uses it is refused at once. This cannot be undone.'
                    }
                    action="Revoke secret"
                    onConfirm={() => revoke(secret)}
                    trigger={
                      <Button size="sm" aria-label={`Revoke the secret that begins with ${secret.prefix}`}>
                        Revoke
                      </Button>
                    }
                  />
                )}
              </Td>
            </Tr>
          ))}
        </TableBody>
      </Table>
      {shown && (
        <SecretReveal
          title="Secret added"
          clientId={clientId}
          secret={shown}
          onClose={() => setShown(undefined)}
        />
      )}
    </Card>
  );
}
