import { daysLeft, wholeDays } from '@/lib/time-left';

/** What a campaign without a name yet is called. */
export const nameOf = ({ name }: { name: string }) => name.trim() || 'Untitled campaign';

/** How long a campaign still runs, in words. */
export function runWords(
  { status, dateStart, dateEnd }: { status: string; dateStart: Date; dateEnd: Date },
  now = new Date(),
): string {
  if (status === 'completed' || status === 'cancelled') return 'Over';
  const left = dateEnd.getTime() - now.getTime();
  if (left <= 0) return 'End has passed';
  if (dateStart > now) {
    const days = Math.max(1, wholeDays(dateStart.getTime() - now.getTime()));
    return `Starts in ${days === 1 ? 'a day' : `${days} days`}`;
  }
  return daysLeft(dateEnd, now);
}

type Status = 'draft' | 'pending' | 'active' | 'paused' | 'completed' | 'cancelled';

const statusMeaning: Record<Status, string> = {
  draft: 'Only its organisation and Fanfare’s staff see it. It can be sent for approval when it is complete.',
  pending: 'Fanfare looks at it. Once it is approved it is active and influencers can join.',
  active: 'Influencers can join until it ends, as long as there are seats.',
  paused: 'Nobody new can join. Those who joined go on with their tasks, and deadlines still apply.',
  completed: 'It is over. Handed-in tasks are still reviewed and paid.',
  cancelled: 'It was stopped for good. Handed-in tasks are still reviewed and paid.',
};

/** What the state of a campaign means and what comes next, for the people who run it. */
export const meaningOf = ({ status, joinsClosedAt }: { status: Status; joinsClosedAt: Date | null }) =>
  status === 'active' && joinsClosedAt
    ? 'It runs on for those who joined. Nobody new can join.'
    : statusMeaning[status];
