'use client';

import { CheckCheck } from 'lucide-react';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { readAllNotifications } from '@/forms/notifications';

/** Marks the whole inbox as read. */
export function ReadAll() {
  const toast = useToast();
  const [pending, startTransition] = useTransition();
  return (
    <Button
      pending={pending}
      icon={CheckCheck}
      onClick={() =>
        startTransition(async () => {
          const result = await readAllNotifications({});
          if (!result.ok) toast.error('Could not mark them as read', { description: result.message });
        })
      }
    >
      Mark all as read
    </Button>
  );
}
