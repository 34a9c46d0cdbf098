/** What people may report. */
export const reportableTypes = ['post', 'user', 'product', 'comment'] as const;
export type ReportableType = (typeof reportableTypes)[number];

/** What somebody saw who reported it: words, where it led, and its pictures. Kept as it was at that moment. */
export interface SeenSubject {
  /** The person's name, the task's or the ad's title. */
  title: string;
  /** The username, the campaign, or the ad's text. */
  detail: string;
  /** Where it led: the post on its network, or an ad's target. */
  url: string | null;
  /** Addresses of its pictures. */
  pictures: string[];
}

/** The same thing now. */
export interface SubjectNow extends SeenSubject {
  deleted: boolean;
}

/** What became of a thing since it was reported; undefined while it is as it was, or was never a thing of ours. */
export function sinceSeen(
  seen: SeenSubject | null,
  now: SubjectNow | undefined,
): 'deleted' | 'changed' | undefined {
  if (!seen) return undefined;
  if (!now || now.deleted) return 'deleted';
  const shown = ({ title, detail, url, pictures }: SeenSubject) =>
    JSON.stringify([title, detail, url, pictures]);
  return shown(seen) === shown(now) ? undefined : 'changed';
}
