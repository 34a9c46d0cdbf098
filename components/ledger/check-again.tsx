'use client';

import { RefreshCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';

/** Runs the checks of the page once more. */
export function CheckAgain() {
  const router = useRouter();
  const [pending, start] = useTransition();
  return (
    <Button
      variant="primary"
      pending={pending}
      onClick={() => start(() => router.refresh())}
      icon={<RefreshCw aria-hidden="true" className="size-4" strokeWidth={1.75} />}
    >
      Check again
    </Button>
  );
}
