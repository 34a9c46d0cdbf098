'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Asks the page for the state of the group every few seconds while somebody looks at it. */
export function GroupRefresh({ seconds = 6 }: { seconds?: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return null;
}
