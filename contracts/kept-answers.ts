import { LRUCache } from 'lru-cache';
import { changes } from '@/lib/changes';
import { singleton } from '@/lib/singleton';

/** How old a kept answer may be where nothing changed on this instance, as for public pages (decision 050). */
const FRESH_MS = 5_000;
const MOST_BYTES = 8 * 1024 * 1024;
/** Who asks for more than this asks for something of their own. */
const LONGEST_KEY = 512;

/** What of an answer is the same for everybody who asks the same. */
export interface Same {
  text: string;
  headers: Record<string, string>;
}

interface Kept {
  /** Also while it is being made: whoever asks meanwhile waits for it. */
  same: Promise<Same>;
  changes: number;
}

const answers = () =>
  singleton(
    'contracts.kept',
    () => new LRUCache<string, Kept>({ max: 1_000, maxSize: MOST_BYTES, ttl: FRESH_MS }),
  );

/**
 * What strangers are answered who ask the same operation for the same, made once in five seconds, or until this instance
 * commits a change. Limits of rate, the log and ids are of each call, ahead of this.
 */
export async function keptAnswer(key: string, make: () => Promise<Same>): Promise<Same> {
  if (key.length > LONGEST_KEY) return make();
  const { count } = changes();
  const found = answers().get(key);
  if (found?.changes === count) return found.same;
  const kept: Kept = { same: make(), changes: count };
  const keep = (size: number) => void answers().set(key, kept, { size });
  const forget = () => {
    if (answers().peek(key) === kept) answers().delete(key);
  };
  keep(key.length);
  // Its size is known now. What changed while it was made, it may not show.
  kept.same.then(
    ({ text }) => (changes().count === count ? keep(key.length + text.length) : forget()),
    forget,
  );
  return kept.same;
}
