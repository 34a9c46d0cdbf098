'use client';

import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { sendTestMailAction } from '@/forms/system';

/** Emails the administrator who asks, so that they see whether emails arrive. */
export function TestMail() {
  const toast = useToast();
  const [pending, start] = useTransition();
  return (
    <Button
      size="sm"
      pending={pending}
      onClick={() =>
        start(async () => {
          const result = await sendTestMailAction({});
          if (result.ok) toast.success(`The email is on its way to ${result.value}`);
          else toast.error('No email was sent', { description: result.message });
        })
      }
    >
      Email me a test
    </Button>
  );
}
