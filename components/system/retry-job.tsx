'use client';

import { ActionButton } from '@/components/ui/action-button';
import { retryJobAction } from '@/forms/system';

/** Lets a job that failed run again now. */
export const RetryJob = ({ id, task }: { id: number; task: string }) => (
  <ActionButton
    aria-label={`Try ${task} again`}
    act={() => retryJobAction({ id })}
    done={() => `${task} runs again`}
    failed="The job was not retried"
  >
    Try again
  </ActionButton>
);
