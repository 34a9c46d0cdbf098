'use client';

import { useEffect } from 'react';

/** What the embed shows while a page is tried: its own script, which then asks for nothing and counts nothing. */
export function EmbedSample() {
  useEffect(() => {
    const script = Object.assign(document.createElement('script'), { src: '/embed.js' });
    document.body.append(script);
    return () => script.remove();
  }, []);
  return <div data-fanfare-ad="" data-fanfare-test="" className="min-h-20" />;
}
