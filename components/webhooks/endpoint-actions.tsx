'use client';

import { useState, useTransition } from 'react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { useConfirmed } from '@/components/users/confirmation';
import {
  deleteEndpointAction,
  rotateSecretAction,
  switchEndpointAction,
  testEndpointAction,
} from '@/forms/webhooks';
import { rotationHours } from '@/nouns/webhooks';
import { SecretOnce } from './secret-once';

/** What can be done with an endpoint: send a test, change its secret, switch it off or on, delete it. */
export function EndpointActions({ id, enabled }: { id: string; enabled: boolean }) {
  const toast = useToast();
  const confirmed = useConfirmed();
  const [secret, setSecret] = useState<string>();
  const [pending, start] = useTransition();

  const run = (
    act: () => Promise<{ ok: true } | { ok: false; message: string }>,
    done: string,
    not: string,
  ) =>
    start(async () => {
      const result = await act();
      if (result.ok) toast.success(done);
      else toast.error(not, { description: result.message });
    });

  return (
    <>
      {enabled && (
        <Button
          variant="primary"
          pending={pending}
          onClick={() => run(() => testEndpointAction({ id }), 'Test is on its way', 'No test was sent')}
        >
          Send a test
        </Button>
      )}
      <Button
        variant={enabled ? 'secondary' : 'primary'}
        waiting={pending}
        onClick={() =>
          run(
            () => switchEndpointAction({ id, enabled: !enabled }),
            enabled ? 'Endpoint is off' : 'Endpoint is on',
            'Nothing was changed',
          )
        }
      >
        {enabled ? 'Switch off' : 'Switch on'}
      </Button>
      <ConfirmDialog
        title="Change the secret?"
        description={`For ${rotationHours} hours we sign with the old one as well, so that your receiver can change over.`}
        action="Change secret"
        tone="primary"
        trigger={<Button>Change secret</Button>}
        onConfirm={async () => {
          const result = await confirmed(rotateSecretAction)({ id });
          if (!result.ok) return result.message;
          setSecret(result.value);
        }}
      />
      <ConfirmDialog
        title="Delete this endpoint?"
        description="Nothing more is sent to it, and its deliveries go with it. This cannot be undone."
        action="Delete endpoint"
        trigger={<Button>Delete</Button>}
        onConfirm={async () => {
          const result = await deleteEndpointAction({ id });
          if (!result.ok) return result.message;
        }}
      />
      {secret && <SecretOnce secret={secret} onClose={() => setSecret(undefined)} />}
    </>
  );
}
