import { type Actor, requireAdEditor } from '@/auth/actor';
import { createAd } from './create';
import { type Ad, ownAd } from './reads/ads';

/** A new draft with the content, prices and delivery of one of the actor's ads, and nothing of its history. */
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
    // A flight that is over would only be in the way.
    ...(ad.flight !== 'ended' && { startsAt: ad.startsAt, endsAt: ad.endsAt, pacing: ad.pacing }),
    dailyCap: ad.dailyCap,
    timeZone: ad.timeZone,
    targeting: ad.targeting,
  });
}
