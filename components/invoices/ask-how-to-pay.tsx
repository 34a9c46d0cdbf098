'use client';

import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { askHowToPayAction } from '@/forms/invoices';

/** Tells administrators that somebody waits to pay an invoice. */
export function AskHowToPay({ id }: { id: number }) {
  const toast = useToast();
  const [pending, start] = useTransition();
  return (
    <Button
      variant="primary"
      pending={pending}
      onClick={() =>
        start(async () => {
          const result = await askHowToPayAction({ id });
          if (!result.ok) return toast.error('Nobody was told', { description: result.message });
          toast.success('The administrators are told');
        })
      }
    >
      Ask how to pay
    </Button>
  );
}
