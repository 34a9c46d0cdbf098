'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, type ButtonProps } from './button';
import { useToast } from './toast';

/** Copies `text`. With children it is a button with words, without it an icon named `label`. */
export function CopyButton({
  text,
  label = 'Copy',
  children,
  size,
  variant = 'ghost',
  ...rest
}: Omit<ButtonProps, 'onClick'> & { text: string; label?: string }) {
  const [copied, setCopied] = useState(false);
  const toast = useToast();

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
      toast.error('Could not copy', {
        description: 'The browser refused. Select the text and copy it by hand.',
      });
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
        icon={<Icon aria-hidden="true" className="size-4" strokeWidth={1.75} />}
      >
        {children}
      </Button>
      <span aria-live="polite" className="sr-only">
        {copied && 'Copied'}
      </span>
    </>
  );
}
