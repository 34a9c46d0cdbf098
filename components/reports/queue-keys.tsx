'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { isBusyTyping } from '@/components/ui/keys';

/** J and K open the next and the previous reported thing of the list; the open one stays in sight. */
export function QueueKeys({
  open,
  next,
  previous,
}: {
  open?: string;
  next: string | null;
  previous: string | null;
}) {
  const router = useRouter();
  useEffect(() => {
    if (open) document.querySelector('[data-open-report]')?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (isBusyTyping(event)) return;
      const href = event.key === 'j' ? next : event.key === 'k' ? previous : null;
      if (!href) return;
      event.preventDefault();
      router.push(href, { scroll: false });
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [next, previous, router]);
  return null;
}
