/**
 * Counts as whole percentages by the method of largest remainders: each is rounded down, and the points that are
 * missing to 100 go to the largest remainders, the earlier key first. They sum to 100, or are all 0 when every
 * count is.
 */
export function wholePercentages<K extends string>(counts: Record<K, number>): Record<K, number> {
  const entries = Object.entries<number>(counts);
  const total = entries.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return Object.fromEntries(entries.map(([key]) => [key, 0])) as Record<K, number>;
  const shares = entries.map(([key, count]) => ({
    key,
    whole: Math.floor((count * 100) / total),
    remainder: (count * 100) % total,
  }));
  const missing = 100 - shares.reduce((sum, { whole }) => sum + whole, 0);
  const raised = new Set([...shares].sort((a, b) => b.remainder - a.remainder).slice(0, missing));
  return Object.fromEntries(
    shares.map((share) => [share.key, share.whole + (raised.has(share) ? 1 : 0)]),
  ) as Record<K, number>;
}
