import type { FoundPost } from './read';

/** From when X counts its posts by the clock; numbers before it are smaller. */
const xBegins = 1_288_834_974_657n;
const xFirst = 29_700_859_247n;

/** When a post was made, where its number says it: those of X and TikTok begin with the time. */
export function madeAt({ network, id }: FoundPost): Date | undefined {
  if (!/^\d{1,20}$/.test(id)) return undefined;
  const number = BigInt(id);
  if (network === 'twitter' && number >= xFirst) return new Date(Number((number >> 22n) + xBegins));
  if (network === 'tiktok' && number >> 32n > 1_400_000_000n) return new Date(Number(number >> 32n) * 1000);
  return undefined;
}
