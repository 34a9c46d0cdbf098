import { formatCount } from '@/components/ui/count';
import { isWorldwide } from '@/lib/map/frame';

export type WatchType = 'individual' | 'group' | 'task';
export type WatchState = 'active' | 'upcoming' | 'ended' | 'paused';

/** The kinds of campaigns and what taking part in one means. */
export const watchTypes: Record<WatchType, { name: string; rule: string }> = {
  individual: { name: 'Individual', rule: 'One photo by one person.' },
  group: { name: 'Group', rule: 'People at one place send a photo each; all are accepted or none.' },
  task: { name: 'Task', rule: 'Several photos by one person, one for each task.' },
};

/** The states of a campaign in the order they are offered. */
export const watchStates: WatchState[] = ['active', 'upcoming', 'ended', 'paused'];

/**
 * An id as a title: `ArtisticEyeForAI` becomes "Artistic Eye For AI" and `clean-river-day` "Clean river day".
 * Creators choose the id as the campaign's name, so there is no other.
 */
export function campaignTitle(id: string): string {
  const words = id
    .replace(/[-_]+/g, ' ')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .trim();
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : id;
}

/** A distance as people say it: "85 m", "1.2 km", "340 km". */
export function distanceText(meters: number): string {
  if (meters < 999.5) return `${Math.round(meters)} m`;
  const km = meters / 1000;
  return km < 9.95 ? `${Math.round(km * 10) / 10} km` : `${formatCount(Math.round(km))} km`;
}

/** A radius as a rule: "Anywhere" when the circle holds the earth. */
export const radiusText = (radiusKm: number) =>
  isWorldwide(radiusKm) ? 'Worldwide' : `Within ${distanceText(radiusKm * 1000)}`;

/** A position in degrees with its hemispheres: `52.5200° N, 13.4050° E`. */
export function positionText({ latitude, longitude }: { latitude: number; longitude: number }, places = 4) {
  const half = (value: number, positive: string, negative: string) =>
    `${Math.abs(value).toFixed(places)}° ${value < 0 ? negative : positive}`;
  return `${half(latitude, 'N', 'S')}, ${half(longitude, 'E', 'W')}`;
}
