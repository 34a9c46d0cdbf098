import { appUrl } from '@/lib/env';

/** Any origin serves: only its host is compared. */
const here = 'http://here.invalid';

/**
 * The path of ours that somebody wants to go on to, or undefined when the value leads anywhere else: another
 * host (`//evil`, `/\evil`, `https:evil`), a script, or text that browsers read in more than one way.
 */
export function safePath(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2_000 || !/^\/(?![/\\])/.test(value)) return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass
  if (/[\u0000-\u0020\u007f\\]/.test(value) || !value.isWellFormed()) return undefined;
  if (!URL.canParse(value, here)) return undefined;
  const url = new URL(value, here);
  return url.origin === here && !url.pathname.startsWith('//') ? value : undefined;
}

/** A path of ours out of whatever came as callbackUrl; next-auth's own client sends the whole address. */
export function ownPath(value: string | null | undefined): string | undefined {
  if (!value) return undefined;
  if (!URL.canParse(value)) return safePath(value);
  const { origin, pathname, search } = new URL(value);
  return origin === new URL(appUrl()).origin ? safePath(pathname + search) : undefined;
}
