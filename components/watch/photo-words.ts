import type { WatchPhoto } from '@/features/watch';
import type { RejectReason } from '@/nouns/photos';
import { distanceText } from './watch-words';

type Flag = WatchPhoto['flags'][number];

const duration = (seconds: number) => {
  const units: [number, string][] = [
    [86_400, 'day'],
    [3_600, 'hour'],
    [60, 'minute'],
  ];
  const [size, unit] = units.find(([each]) => seconds >= each) ?? [60, 'minute'];
  const count = Math.max(1, Math.round(seconds / size));
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
};

/** What each flag says, with the figure behind it when there is one. */
const words: Record<Flag, (photo: Pick<WatchPhoto, 'checks' | 'accuracy'>) => string> = {
  accuracy_zero: () => 'The device claims to know its position to 0 m, which real devices never do.',
  position_uncertain: ({ accuracy }) =>
    `The position is only known to ${accuracy === null ? 'some distance' : distanceText(accuracy)}, so it may lie outside the circle.`,
  impossible_speed: ({ checks }) =>
    `${checks.speed_in_km_per_hour ? `${Math.round(checks.speed_in_km_per_hour)} km/h` : 'An impossible speed'} since the witness’s photo before this one.`,
  picture_far_away: ({ checks }) =>
    `The picture says it was taken ${checks.picture_distance_in_meters === undefined ? 'far' : distanceText(checks.picture_distance_in_meters)} away from the position that was sent.`,
  picture_old: ({ checks }) =>
    `The picture says it was taken ${checks.picture_age_in_seconds === undefined ? 'long' : duration(checks.picture_age_in_seconds)} before it was sent.`,
  clock_skew: ({ checks }) =>
    `The sender’s clock is off by ${checks.clock_skew_in_seconds === undefined ? 'a lot' : duration(Math.abs(checks.clock_skew_in_seconds))}.`,
  same_picture: () => 'The very same picture was sent before.',
  similar_picture: () => 'A picture that looks almost the same was sent before.',
};

/** The short names of the flags. */
export const flagNames: Record<Flag, string> = {
  accuracy_zero: 'Accuracy is 0 m',
  position_uncertain: 'Uncertain position',
  impossible_speed: 'Impossible speed',
  picture_far_away: 'Picture from elsewhere',
  picture_old: 'Old picture',
  clock_skew: 'Clock is off',
  same_picture: 'Same picture again',
  similar_picture: 'Similar picture',
};

/** What stands out about a photo, as name and sentence. Flags refuse nothing; they tell reviewers where to look. */
export const flagSentences = (photo: Pick<WatchPhoto, 'flags' | 'checks' | 'accuracy'>) =>
  photo.flags.map((flag) => ({ flag, name: flagNames[flag], sentence: words[flag](photo) }));

/** The reasons of refusals as people read them, the ones a reviewer gives first. */
export const rejectReasonNames: Record<RejectReason, string> = {
  wrong_subject: 'Shows something else',
  poor_quality: 'Cannot be made out',
  wrong_place: 'Not taken at the place',
  duplicate: 'Sent before',
  manipulated: 'Looks changed',
  inappropriate: 'Must not be shown',
  campaign_closed: 'Campaign closed before the review',
  technical_problem: 'Something went wrong on our side',
  group_rejected: 'Another photo of the group was not accepted',
  group_expired: 'The group was not complete in time',
  other: 'Another reason',
};
