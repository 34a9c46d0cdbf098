'use client';

import { Download } from 'lucide-react';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { useConfirmed } from '@/components/users/confirmation';
import { takeOwnDataAction } from '@/forms/personal-data';

/** Saves a copy of the person's own data, after they confirmed that it is them. */
export function TakeData() {
  const toast = useToast();
  const confirmed = useConfirmed();
  const [pending, startTransition] = useTransition();
  const take = () =>
    startTransition(async () => {
      const result = await confirmed(takeOwnDataAction)({});
      if (!result.ok) return toast.error('Not saved', { description: result.message });
      window.location.assign(result.value);
      toast.success('Your copy is being saved', { description: 'Keep it where nobody else finds it.' });
    });
  return (
    <Button icon={Download} pending={pending} onClick={take}>
      Save a copy
    </Button>
  );
}
