'use client';

import { useEffect } from 'react';
import { cn } from '@/components/ui/cn';

/**
 * An ad by the very script that other sites embed, which asks for it, counts it once it was seen, and leaves nothing where
 * there is none. A `sample` asks for nothing and counts nothing.
 */
export function EmbeddedAd({ sample = false }: { sample?: boolean }) {
  useEffect(() => {
    const script = Object.assign(document.createElement('script'), { src: '/embed.js' });
    document.body.append(script);
    return () => script.remove();
  }, []);
  return (
    <div
      data-fanfare-ad=""
      data-fanfare-test={sample ? '' : undefined}
      className={cn('[--fanfare-font:var(--font-sans)]', sample && 'min-h-20')}
    />
  );
}
