'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useToast } from '@/components/ui/toast';
import { openForReviewAction } from '@/forms/tasks';

/**
 * Stands beside what was handed in and keeps that a reviewer saw it, once it is on the screen: on phones it is on the
 * page before it is shown. `sent` is the moment of what is shown; when it was corrected since, the page is read again.
 */
export function OpenedMark({ id, sent }: { id: number; sent: string | null }) {
  const mark = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const toast = useToast();

  useEffect(() => {
    const seen = new IntersectionObserver(async (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      // Whoever may only look is refused, and what they look at stays unopened.
      const result = await openForReviewAction({ id, sent });
      if (!result.ok || result.value) return;
      toast.error('Its author has just corrected this', { description: 'This page now shows what stands.' });
      router.refresh();
    });
    if (mark.current) seen.observe(mark.current);
    return () => seen.disconnect();
  }, [id, sent, router, toast]);

  return <div ref={mark} aria-hidden="true" className="-mb-5 h-px" />;
}
