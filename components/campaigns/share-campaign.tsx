'use client';

import { Check, Link2, Share2 } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';

const never = () => () => {};
const canShare = () => typeof navigator.share === 'function';

/** Copies the page's address, and offers the device's own way of sharing where there is one. */
export function ShareCampaign({ url, title }: { url: string; title: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const share = useSyncExternalStore(never, canShare, () => false);

  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), 4000);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(url);
      setOutcome('copied');
    } catch {
      // Without a secure context or permission there is no clipboard; the address bar has the link too.
      setOutcome('refused');
    }
  }

  async function open() {
    try {
      await navigator.share({ title, url });
    } catch (error) {
      // Closing the device's dialog is no failure.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setOutcome('refused');
    }
  }

  const words = {
    copied: 'Link copied',
    refused: 'The browser refused. Copy it from the address bar.',
  };
  return (
    <>
      <Button variant="ghost" onClick={copy} icon={outcome === 'copied' ? Check : Link2}>
        {outcome === 'copied' ? 'Link copied' : 'Copy link'}
      </Button>
      {share && (
        <Button variant="ghost" onClick={open} icon={Share2}>
          Share
        </Button>
      )}
      <span aria-live="polite" className={outcome === 'refused' ? 'text-red-ink text-sm' : 'sr-only'}>
        {outcome && words[outcome]}
      </span>
    </>
  );
}
