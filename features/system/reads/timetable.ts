import { type CronItem, parseCrontab } from 'graphile-worker';

/**
 * When the tasks run, in UTC. `fill` makes up, at the next start, for what fell into a time without any running
 * instance.
 */
export const crontab = `
0 2 1 * * issue-invoices ?fill=31d
17 * * * * clean-up ?fill=1h&max=3
27 * * * * tidy-watch ?fill=1h&max=3
1 0 * * * refill-fuel ?fill=1d&max=3
30 3 * * * check-books ?fill=1d&max=3
*/10 * * * * complete-campaigns ?fill=1h&max=3
*/10 * * * * end-ads ?fill=1h&max=3
*/15 * * * * expire-tasks ?fill=1h&max=3
*/15 * * * * end-reviews ?fill=1h&max=3
0 5 * * 1 pay-weekly ?fill=7d&max=3
15 6 * * * tell-overdue ?fill=1d&max=3
20 6 * * * pause-unpaid ?fill=1d&max=3
25 6 * * * tell-prepaid ?fill=1d&max=3
* * * * * fold-tallies ?fill=2m&max=1
37 * * * * delete-accounts ?fill=1h&max=3
* * * * * send-mails ?fill=2m&max=1
* * * * * send-events ?fill=2m&max=1
`;

const MINUTE = 60_000;
/** Every month has a first day, so that no task of the timetable waits longer. */
const LONGEST_MINUTES = 32 * 24 * 60;

function nextRun(item: CronItem, after: Date): Date | null {
  const first = Math.floor(after.getTime() / MINUTE) + 1;
  for (let minute = first; minute < first + LONGEST_MINUTES; minute++) {
    const at = new Date(minute * MINUTE);
    const digest = {
      min: at.getUTCMinutes(),
      hour: at.getUTCHours(),
      date: at.getUTCDate(),
      month: at.getUTCMonth() + 1,
      dow: at.getUTCDay(),
    };
    if (typeof item.match === 'function' && item.match(digest)) return at;
  }
  return null;
}

/** Each scheduled task with its line of the timetable and the next moment it is due. */
export function timetable(now: Date): { task: string; schedule: string; nextRun: Date | null }[] {
  const lines = crontab.trim().split('\n');
  return lines.flatMap((line) => {
    const schedule = line.split(' ').slice(0, 5).join(' ');
    return parseCrontab(line).map((item) => ({
      task: item.task,
      schedule,
      nextRun: nextRun(item as unknown as CronItem, now),
    }));
  });
}
