'use client';

import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { useConfirmed } from '@/components/users/confirmation';
import { endSession } from '@/forms/users';

/** Signs another browser of the person out; signing in there again takes it back. */
export function EndSession({ id, device }: { id: string; device: string }) {
  const toast = useToast();
  const confirmed = useConfirmed();
  const [pending, startTransition] = useTransition();
  const end = () =>
    startTransition(async () => {
      const result = await confirmed(endSession)({ id });
      if (result.ok) toast.success('Signed out', { description: `${device} has to sign in again.` });
      else toast.error(result.message);
    });
  return (
    <Button size="sm" pending={pending} aria-label={`Sign out ${device}`} onClick={end}>
      Sign out
    </Button>
  );
}
