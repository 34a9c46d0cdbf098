'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import { readAbout } from '@/forms/notifications';
import { isAbout } from './is-about';

/** Reads what the person was told about the page that is open, so that nobody has to say twice that they saw it. */
export function ReadAbout({ about }: { about: string[] }) {
  const pathname = usePathname();
  const search = useSearchParams().toString();
  useEffect(() => {
    const links = about.filter((link) => isAbout(link, pathname, new URLSearchParams(search)));
    // That it stays unread when this fails is no loss: the next look tries again.
    if (links.length > 0) void readAbout({ links });
  }, [about, pathname, search]);
  return null;
}
