import type { TaskList } from 'graphile-worker';
import { z } from 'zod';
import { platform } from '@/auth/actor';
import { endFlights } from '@/features/ads';
import { completeEnded } from '@/features/campaigns';
import { removeUnusedFiles } from '@/features/files';
import { issueMonth, pauseUnpaid, tellOverdue } from '@/features/invoices';
import { checkBooks } from '@/features/ledger';
import { sendDueMails } from '@/features/notifications';
import { deleteAccounts } from '@/features/personal-data';
import { tellLowPrepaid } from '@/features/prepaid';
import { crontab } from '@/features/system';
import {
  endAppeals,
  endBonuses,
  endReviews,
  expireTasks,
  payWeekly,
  remindOfDeadlines,
  remindReviewers,
} from '@/features/tasks';
import { cleanUp, foldTallies } from '@/features/upkeep';
import { expireGroups, refillFuel, roundOldPositions } from '@/features/watch';
import { sendEvents } from '@/features/webhooks';
import { monthBefore } from '@/lib/dates';
import { log } from '@/lib/log';

export { crontab };

/** What the scheduler hands over; a job put into the queue by hand has no moment of its own. */
const Scheduled = z.object({ _cron: z.object({ ts: z.coerce.date() }).optional() });

/** What the platform does by itself. Each may run again after it failed half-way, and then does the rest. */
export const tasks: TaskList = {
  /** Invoices the month before the moment it was due, not the one it runs at: it may run late. */
  'issue-invoices': async (payload, { abortSignal }) => {
    const month = monthBefore(Scheduled.parse(payload)._cron?.ts ?? new Date());
    const { issued, failed } = await issueMonth(platform, month, abortSignal);
    log().info({ ...month, issued: issued.length }, 'The invoices of a month are issued.');
    for (const { advertiserId, error } of failed) {
      log().error({ ...month, err: error, advertiserId }, 'An advertiser could not be invoiced.');
    }
    if (failed.length > 0) throw new Error(`${failed.length} advertisers are not invoiced yet`);
  },

  'clean-up': async (_payload, { abortSignal }) => {
    const deleted = await cleanUp(platform, abortSignal);
    const files = await removeUnusedFiles(platform, abortSignal);
    log().info({ ...deleted, files }, 'What has expired is deleted.');
  },

  /** Ends the groups whose time is over and rounds the positions that waited too long. */
  'tidy-watch': async (_payload, { abortSignal }) => {
    const groups = await expireGroups(platform, abortSignal);
    const positions = await roundOldPositions(platform);
    log().info({ groups, positions }, 'Geo-verified campaigns are tidied.');
  },

  'refill-fuel': async (_payload, { abortSignal }) => {
    log().info({ tanks: await refillFuel(platform, abortSignal) }, 'The FUEL of the day is given.');
  },

  'complete-campaigns': async (_payload, { abortSignal }) => {
    log().info({ campaigns: await completeEnded(platform, abortSignal) }, 'What is over is completed.');
  },

  'end-ads': async (_payload, { abortSignal }) => {
    log().info({ ads: await endFlights(platform, abortSignal) }, 'Ads whose flight is over are paused.');
  },

  'expire-tasks': async (_payload, { abortSignal }) => {
    const reminded = await remindOfDeadlines(platform, abortSignal);
    const { expired, failed } = await expireTasks(platform, abortSignal);
    log().info({ reminded, expired }, 'Tasks whose time is over are taken back.');
    if (failed > 0) throw new Error(`${failed} tasks could not be taken back yet`);
  },

  /** Reminds first, so that nobody is reminded of what has just ended. */
  'end-reviews': async (_payload, { abortSignal }) => {
    const reminded = await remindReviewers(platform, abortSignal);
    const { failed, ...ended } = await endReviews(platform, abortSignal);
    const appeals = await endAppeals(platform, abortSignal);
    const bonuses = await endBonuses(platform, abortSignal);
    log().info(
      { reminded, ...ended, appeals, bonuses },
      'Reviews, appeals and bonuses whose time is over are ended.',
    );
    if (failed > 0) throw new Error(`${failed} reviews could not be ended yet`);
  },

  'pay-weekly': async (_payload, { abortSignal }) => {
    const { runs, paid, failed } = await payWeekly(platform, abortSignal);
    log().info({ runs, paid }, 'What campaigns have us pay every week is paid.');
    if (failed > 0) throw new Error(`${failed} campaigns are not paid out yet`);
  },

  'tell-overdue': async (_payload, { abortSignal }) => {
    log().info({ invoices: await tellOverdue(platform, abortSignal) }, 'News of overdue invoices is out.');
  },

  'pause-unpaid': async (_payload, { abortSignal }) => {
    const organisations = await pauseUnpaid(platform, abortSignal);
    log().info({ organisations }, 'Campaigns and ads of unpaid invoices are paused.');
  },

  'tell-prepaid': async (_payload, { abortSignal }) => {
    log().info(
      { organisations: await tellLowPrepaid(platform, abortSignal) },
      'News of low balances is out.',
    );
  },

  'delete-accounts': async (_payload, { abortSignal }) => {
    const { deleted, failed } = await deleteAccounts(platform, abortSignal);
    log().info({ deleted }, 'Accounts whose people left are deleted.');
    if (failed > 0) throw new Error(`${failed} accounts could not be deleted yet`);
  },

  'check-books': async () => {
    const lines = await checkBooks();
    const wrong = lines.filter(({ differences, amount }) => differences !== 0 || amount !== 0);
    for (const line of wrong) log().error(line, 'An invariant of the books does not hold.');
    log().info({ invariants: lines.length, wrong: wrong.length }, 'The books are checked.');
  },

  'fold-tallies': async (_payload, { abortSignal }) => {
    await foldTallies(platform, abortSignal);
  },

  /** Woken by each event that an endpoint may want, and when a try is due again; the timetable is for the rest. */
  'send-events': async (_payload, { abortSignal }) => {
    const sent = await sendEvents(platform, abortSignal);
    if (sent > 0) log().info({ sent }, 'Events are sent to endpoints.');
  },

  /** Woken by each notification that goes out by email; the timetable is for what failed or was left behind. */
  'send-mails': async (_payload, { abortSignal }) => {
    const sent = await sendDueMails(platform, abortSignal);
    if (sent > 0) log().info({ sent }, 'Mails of notifications are sent.');
  },
};
