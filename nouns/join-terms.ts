import { millionths } from './money';

/** What joining a campaign starts: so many posts, what they pay, and by when the first is due. */
export interface JoinTerms {
  posts: number;
  /** What each of them pays; null where they differ. */
  each: number | null;
  /** What all of them pay. */
  together: number;
  /** The first deadline. */
  due: Date;
  /** Every post is due then. */
  atOnce: boolean;
}

const hour = 3_600_000;
/** What joining now would start: the campaign's own post, and one for each open brief, by the rule of joining. */
export function joinTerms(
  campaign: { dateStart: Date; dateEnd: Date; maximumTaskCompleteHours: number; postRate: number },
  briefs: readonly { postPayment: number; deadline: Date }[],
  now: Date,
): JoinTerms {
  const end = campaign.dateEnd.getTime();
  const opens = Math.max(now.getTime(), campaign.dateStart.getTime());
  const dues = [
    Math.min(opens + campaign.maximumTaskCompleteHours * hour, end),
    ...briefs.map(({ deadline }) => Math.min(deadline.getTime(), end)),
  ];
  const pays = [campaign.postRate, ...briefs.map(({ postPayment }) => postPayment)];
  return {
    posts: pays.length,
    each: pays.every((pay) => pay === campaign.postRate) ? campaign.postRate : null,
    together: pays.reduce((sum, pay) => sum + millionths(pay), 0) / 1_000_000,
    due: new Date(Math.min(...dues)),
    atOnce: dues.every((due) => due === dues[0]),
  };
}
