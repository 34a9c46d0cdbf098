'use client';

import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { retryJobAction } from '@/forms/system';

/** Lets a job that failed run again now. */
export function RetryJob({ id, task }: { id: number; task: string }) {
  const toast = useToast();
  const [pending, start] = useTransition();
  return (
    <Button
      size="sm"
      pending={pending}
      aria-label={`Try ${task} again`}
      onClick={() =>
        start(async () => {
          const result = await retryJobAction({ id });
          if (result.ok) toast.success(`${task} runs again`);
          else toast.error('The job was not retried', { description: result.message });
        })
      }
    >
      Try again
    </Button>
  );
}
