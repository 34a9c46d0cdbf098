import { serveAd } from '@/features/ads';

/** Whether the ad is among those that are served now. */
export async function isServed(id: string) {
  for (let attempt = 0; attempt < 40; attempt++) if ((await serveAd())?.ad.id === id) return true;
  return false;
}
