import { formatCount } from '@/components/ui/count';
import { isWorldwide } from '@/lib/map/frame';

export type WatchType = 'individual' | 'group' | 'task';
export type WatchState = 'open' | 'upcoming' | 'full' | 'inactive' | 'ended';

/** A task of a campaign by its key, as people read it: `task2` is "Task 2". */
export const taskName = (key: string): string =>
  /^task[ _-]?\d+$/i.test(key) ? `Task ${key.replace(/\D+/, '')}` : `Task: ${key}`;

/** The kinds of campaigns and what taking part in one means. */
export const watchTypes: Record<WatchType, { name: string; rule: string }> = {
  individual: { name: 'Individual', rule: 'One photo by one person.' },
  group: { name: 'Group', rule: 'People at one place send a photo each; all are accepted or none.' },
  task: { name: 'Task', rule: 'Several photos by one person, one for each task.' },
};

/** The states of a campaign in the order they are offered, and what each means. */
export const watchStates: Record<WatchState, { name: string; meaning: string }> = {
  open: { name: 'Open', meaning: 'It takes photos.' },
  upcoming: { name: 'Upcoming', meaning: 'It has not started yet.' },
  full: { name: 'Full', meaning: 'All photos it may take have been sent.' },
  inactive: { name: 'Inactive', meaning: 'Its creator has switched it off.' },
  ended: { name: 'Ended', meaning: 'It takes no photos any more.' },
};

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

/** Where a photo was taken: from the centre, or in degrees where the circle holds the world. */
export const placeText = (photo: {
  campaignRadius: number;
  distanceInMeters: number;
  latitude: number;
  longitude: number;
}) =>
  isWorldwide(photo.campaignRadius)
    ? positionText(photo, 2)
    : `${distanceText(photo.distanceInMeters)} from the centre`;

/** What the map of a campaign shows, for those who cannot see it. */
export function mapLabel(
  campaign: { radius: number; latitude: number; longitude: number },
  photos: number,
): string {
  const where = isWorldwide(campaign.radius)
    ? 'Map of the world'
    : `Map of the circle of ${distanceText(campaign.radius * 1000)} around ${positionText(campaign)}`;
  if (photos === 0) return `${where}.`;
  return `${where} with ${photos === 1 ? 'one accepted photo' : `${photos} accepted photos`}.`;
}

/** The tasks of a campaign as strangers see them. */
export const taskRows = (campaign: {
  fuelRequired: number;
  tasks: Record<string, { description?: string; fuel_required?: number }> | null;
}) =>
  Object.entries(campaign.tasks ?? {}).map(([key, task]) => ({
    key,
    description: task.description ?? '',
    fuel: task.fuel_required ?? campaign.fuelRequired,
  }));
