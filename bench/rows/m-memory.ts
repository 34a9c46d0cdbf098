import { setTimeout } from 'node:timers/promises';
import { cookieOf, tokenOf } from '../accounts';
import { activeAds, browser, ownerEmail } from '../ads';
import { runningCampaigns } from '../campaigns';
import { drive, type Load } from '../drive';
import { residentMegabytes } from '../processes';
import type { Row, Rows } from '../row';

const turnSeconds = 10;

/**
 * Resident memory of a start, after a mixed load, and what the last part of that added, beside Next alone which answers
 * its page all the while. Every process that was started counts; the database is not one of them.
 */
export default (async function* rows(rig) {
  const database = await rig.database('memory');
  const ours = await rig.instance('memory', { DATABASE_URL: database });
  const alone = await (await rig.bare()).again();
  await setTimeout(5_000);
  const idle = { ours: residentMegabytes(ours.pid), bare: residentMegabytes(alone.pid) };
  yield shown('memory, idle', idle);

  const ads = await activeAds(ours.sql, 50);
  await runningCampaigns(ours.sql);
  const headers = { ...browser, cookie: await cookieOf(ours.sql, ownerEmail) };
  const authorization = `Bearer ${await tokenOf(ours.sql, ownerEmail)}`;
  const load = (paths: string[], more: Partial<Load> = {}): Load => ({
    origin: ours.origin,
    method: 'GET',
    paths,
    headers: browser,
    callers: 8,
    ...more,
  });
  const mixed = [
    load(['/v1/ads/serve']),
    load(
      ads.map((id) => `/v1/ads/${id}/impression`),
      { method: 'POST', keyed: true },
    ),
    load(['/api/get/public/campaigns/?limit=20', '/api/get/leaderboard/']),
    load(['/v1/ads?limit=20'], { headers: { ...browser, authorization }, callers: 4 }),
    load(['/campaigns', '/campaigns?q=quay', '/campaigns/1', '/leaderboard', '/sign-in'], { callers: 4 }),
    load(['/advertiser', '/ads', '/advertiser/campaigns', '/invoices'], { headers, callers: 4 }),
  ];
  const turns = rig.quick ? 2 : 24;
  const after: { ours: number; bare: number }[] = [];
  for (let turn = 0; turn < turns; turn++) {
    await Promise.all([
      ...mixed.map((each) => drive(each, turnSeconds)),
      drive({ origin: alone.url, method: 'GET', paths: ['/'], callers: 4 }, turnSeconds),
    ]);
    after.push({ ours: residentMegabytes(ours.pid), bare: residentMegabytes(alone.pid) });
  }
  const last = after.at(-1) ?? idle;
  const half = after[(turns >> 1) - 1] ?? idle;
  yield {
    ...shown(`memory, after ${turns * turnSeconds} s of mixed load`, last),
    goals: [{ way: 'ours', to: 'a page of Next alone', most: 2.2 }],
  };
  yield {
    ...shown('memory, growth in the last half of that', {
      ours: last.ours - half.ours,
      bare: last.bare - half.bare,
    }),
    goals: [{ way: 'ours', most: 20 }],
  };
  await alone.stop();
  await ours.stop();
} satisfies Rows);

/** Figures that were taken already, as a row. */
const shown = (name: string, { ours, bare }: { ours: number; bare: number }): Row => ({
  name,
  unit: 'MB',
  rounds: 1,
  ways: [
    { name: 'a page of Next alone', take: async () => bare },
    { name: 'ours', take: async () => ours },
  ],
  goals: [],
});
