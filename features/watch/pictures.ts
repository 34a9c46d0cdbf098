import type { UserActor } from '@/auth/actor';
import { keepFiles } from '@/features/files';

interface Pictures {
  bannerUrl: string | null;
  posterUrl: string | null;
}

/**
 * Keeps a campaign's uploaded pictures, and gives up those it showed before; call it in the transaction that writes the
 * campaign. Returns the addresses as they are to be stored; those of pictures elsewhere pass as they are.
 */
export async function keepPictures(user: UserActor, campaign: string, given: Pictures): Promise<Pictures> {
  const addresses = [given.bannerUrl, given.posterUrl].filter((address) => address !== null);
  const kept = await keepFiles(user, addresses, 'watch', { subject: `watch:${campaign}` });
  return {
    bannerUrl: given.bannerUrl && (kept[0] ?? null),
    posterUrl: given.posterUrl && (kept.at(-1) ?? null),
  };
}
