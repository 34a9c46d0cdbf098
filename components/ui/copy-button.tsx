'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button, type ButtonProps } from './button';

/**
 * Copies `text`. With children it is a button with words, without it an icon named `label`. A refusal is said in a panel
 * of the browser's, because public pages have no toasts.
 */
export function CopyButton({
  text,
  label = 'Copy',
  children,
  size,
  variant = 'ghost',
  ...rest
}: Omit<ButtonProps, 'onClick'> & { text: string; label?: string }) {
  const [copied, setCopied] = useState(false);
  const refusal = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      refusal.current?.showPopover();
    }
  }

  const Icon = copied ? Check : Copy;
  return (
    <>
      <Button
        {...rest}
        variant={variant}
        size={size ?? (children ? 'sm' : 'icon-sm')}
        onClick={copy}
        aria-label={children ? undefined : label}
        title={children ? undefined : label}
        icon={Icon}
      >
        {children}
      </Button>
      <span aria-live="polite" className="sr-only">
        {copied && 'Copied'}
      </span>
      <span
        ref={refusal}
        popover="auto"
        role="alert"
        className="m-auto w-[calc(100%-2rem)] max-w-sm rounded-card border border-line bg-raised p-4 text-ink text-sm shadow-float"
      >
        <span className="block font-medium">Could not copy</span>
        <span className="block text-muted">The browser refused. Select the text and copy it by hand.</span>
      </span>
    </>
  );
}
