import { type Actor, requireAdEditor } from '@/auth/actor';
import { createAd } from './create';
import { type Ad, ownAd } from './reads/ads';

/** A new draft with the content and prices of one of the actor's ads, and nothing of its history. */
export async function duplicateAd(actor: Actor, id: string): Promise<Ad> {
  requireAdEditor(actor);
  const ad = await ownAd(actor, id);
  return createAd(actor, {
    title: `${ad.title.slice(0, 193)} (copy)`,
    content: ad.content,
    budget: ad.budget,
    pricePerView: ad.pricePerView,
    mediaUrl: ad.mediaUrl,
    targetUrl: ad.targetUrl,
    chargePolicy: ad.chargePolicy,
  });
}
