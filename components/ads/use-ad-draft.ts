'use client';

import { useEffect, useRef, useState } from 'react';
import type { AdPacing } from '@/nouns/ads';

/** An ad as its form holds it. */
export interface AdDraft {
  /** Absent for a new ad. */
  id?: string;
  title: string;
  content: string;
  budget: string;
  pricePerView: string;
  mediaUrl: string;
  targetUrl: string;
  chargePolicy: 'all' | 'verified';
  /** First and last UTC day of its flight, or empty. */
  startsAt: string;
  endsAt: string;
  dailyCap: string;
  timeZone: string;
  pacing: AdPacing;
  /** Whom it is for, as the text of a target; empty for everybody. */
  targeting: string;
}

/** What a field of the form shows, and what becomes of what is typed into it. */
export type BindField = (name: keyof AdDraft) => {
  value: string | undefined;
  onChange: (event: { currentTarget: { value: string } }) => void;
};

interface Kept {
  draft: AdDraft;
  /** When it was written, as ISO 8601. */
  at: string;
}

const names = [
  'title',
  'content',
  'budget',
  'pricePerView',
  'mediaUrl',
  'targetUrl',
  'chargePolicy',
  'startsAt',
  'endsAt',
  'dailyCap',
  'timeZone',
  'pacing',
  'targeting',
] as const;

function read(key: string): Kept | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
    return kept?.draft && names.every((name) => ['string', 'undefined'].includes(typeof kept.draft[name]))
      ? kept
      : undefined;
  } catch {
    // A browser may refuse storage, and what lies there may not be ours.
    return undefined;
  }
}

/** Whether the browser keeps it. */
function write(key: string, kept: Kept | null): boolean {
  try {
    if (kept) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/**
 * Keeps a new ad on this device while it is written, for the account `owner` alone, and puts what was begun back into the
 * form. Without an owner nothing is kept: an ad that is edited is on the server.
 */
export function useAdDraft(owner: number | undefined, blank: AdDraft) {
  const key = owner === undefined ? undefined : `fanfare.ad-draft.${owner}`;
  const [draft, setDraft] = useState(blank);
  /** When what was put back was written. */
  const [begun, setBegun] = useState<string>();
  const [kept, setKept] = useState(false);
  const ready = useRef(false);
  const empty = useRef(blank);
  const changed = JSON.stringify(draft) !== JSON.stringify(blank);

  useEffect(() => {
    const found = key && read(key);
    if (found) {
      // Fields that the form got since it was written are as in an empty one.
      setDraft({ ...empty.current, ...found.draft });
      setBegun(found.at);
    }
    ready.current = true;
  }, [key]);

  // Two tabs write the same draft, the last one wins; each form shows its own.
  const change = (values: Partial<AdDraft>) => {
    const next = { ...draft, ...values };
    setDraft(next);
    if (key && ready.current) setKept(write(key, { draft: next, at: new Date().toISOString() }));
  };

  return {
    draft,
    begun,
    changed,
    /** Closing the page loses nothing. */
    kept,
    change,
    /** Takes it off this device, as it is on its way to the server. */
    sent: () => key && write(key, null),
    /** Puts it back where the server refused it. */
    refused: () => key && write(key, { draft, at: new Date().toISOString() }),
    /** Begins with an empty form. */
    discard: () => {
      if (key) write(key, null);
      setDraft(blank);
      setBegun(undefined);
      setKept(false);
    },
  };
}
