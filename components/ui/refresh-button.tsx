'use client';

import { RefreshCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';

/** Reads the page once more, as things are now. */
export function RefreshButton() {
  const router = useRouter();
  const [pending, start] = useTransition();
  return (
    <Button pending={pending} onClick={() => start(() => router.refresh())} icon={RefreshCw}>
      Refresh
    </Button>
  );
}
