'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { cn } from '@/components/ui/cn';

/** A short text that is copied by pressing it; says so, and says when the browser refuses. */
export function CopyChip({ text, children }: { text: string; children?: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();

  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      // Without a secure context or permission there is no clipboard; the text can still be selected.
      setOutcome('refused');
    }
  }

  const Icon = outcome === 'copied' ? Check : Copy;
  return (
    <button
      type="button"
      onClick={copy}
      title={`Copy ${text}`}
      className={cn(
        'inline-flex h-8 max-w-full select-text items-center gap-1.5 rounded-full bg-accent-soft px-3 font-medium text-accent-ink text-sm pointer-coarse:h-11',
        'hover:outline-1 hover:outline-accent/40',
      )}
    >
      <span className="min-w-0 truncate">{children ?? text}</span>
      <Icon aria-hidden="true" className="size-3.5 shrink-0" strokeWidth={2} />
      <span aria-live="polite" className="sr-only">
        {outcome === 'copied' && 'Copied'}
        {outcome === 'refused' && 'The browser refused to copy'}
      </span>
    </button>
  );
}
