import type { WatchCampaign } from '@/features/watch';
import { isWorldwide, onWorld } from '@/lib/map/frame';
import { worldCircle } from '@/lib/map/world';
import type { WatchTile } from './watch-card';
import type { WatchFind } from './watch-explorer';
import { fitsPurse } from './watch-search';
import { campaignTitle } from './watch-words';

/** Circles smaller than this stay under their pin however close one looks. */
const SEEN_KM = 4;

/** A campaign in short. */
export const toTile = (campaign: WatchCampaign): WatchTile => ({
  id: campaign.id,
  title: campaignTitle(campaign.id),
  description: campaign.description,
  type: campaign.type,
  state: campaign.state,
  poster: campaign.posterUrl,
  radiusKm: campaign.radius,
  worldwide: isWorldwide(campaign.radius),
  startsAt: campaign.startsAt,
  endsAt: campaign.endsAt,
  fuel: campaign.fuelRequired,
  reward: campaign.rewardPerTask,
  currency: campaign.currency,
  closed: campaign.whitelist.length > 0,
});

/** A campaign with its place on the world map. For servers: drawing circles needs the geometry library. */
export function toFind(campaign: WatchCampaign): WatchFind {
  const { latitude, longitude, radius } = campaign;
  return {
    ...toTile(campaign),
    latitude,
    longitude,
    ...onWorld(campaign),
    circle: radius < SEEN_KM ? null : worldCircle({ latitude, longitude, radiusKm: radius }),
  };
}

/** The campaigns that fit what somebody wants to earn and has to spend, with their places. */
export const findsOf = (
  campaigns: WatchCampaign[],
  reward: 'left' | 'none' | undefined,
  fuel: number | null,
): WatchFind[] => campaigns.filter((each) => fitsPurse(each, reward, fuel)).map(toFind);
