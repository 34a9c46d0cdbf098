/**
 * Whether If-None-Match names the version there is (RFC 9110, 13.1.2): any of a list, `*`, and weak ones like strong ones,
 * since whoever holds the version by either name need not get it again.
 */
export function isHeld(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const opaque = etag.replace(/^W\//, '');
  return [...ifNoneMatch.matchAll(/"[^"]*"/g)].some(([tag]) => tag === opaque);
}
