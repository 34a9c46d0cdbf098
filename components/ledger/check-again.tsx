'use client';

import { RefreshCw } from 'lucide-react';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { checkBooksAction } from '@/forms/ledger';

/** Checks the books now. */
export function CheckAgain() {
  const toast = useToast();
  const [pending, start] = useTransition();
  const check = () =>
    start(async () => {
      const result = await checkBooksAction({});
      if (!result.ok) toast.error('The books were not checked', { description: result.message });
    });
  return (
    <Button variant="primary" pending={pending} onClick={check} icon={RefreshCw}>
      Check again
    </Button>
  );
}
