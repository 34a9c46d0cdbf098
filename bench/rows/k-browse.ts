import { anonymous } from '@/auth/actor';
import { accountById, toActor } from '@/auth/users';
import { type CampaignSearch, countCampaigns, searchCampaigns } from '@/features/campaigns';
import { databaseTime } from '../plans';
import type { Row, Rows } from '../row';
import { sized } from '../sizes';
import { fillCampaigns } from '../sizes-campaigns';

const searches: Record<string, CampaignSearch> = {
  'no filter': {},
  'page 500': { page: 500 },
  newest: { filter: 'all', sort: 'newest' },
  'ending soonest': { sort: 'ending' },
  'best reward': { sort: 'reward' },
  upcoming: { filter: 'upcoming' },
  completed: { filter: 'completed' },
  'open to join': { filter: 'open' },
  joined: { filter: 'joined' },
  'a network': { network: 'tiktok' },
  'a category': { category: 'food' },
  'a country': { country: 'AA' },
  'a minimum reward': { minimumReward: 60 },
  'ends within a week': { endsWithinDays: 7 },
  'what I can join': { qualifies: true },
  'a rare word': { text: 'lighthouse 4718' },
  'a common word': { text: 'evening' },
  'a hashtag': { text: '#dawn77' },
  'all filters at once': {
    text: 'evening',
    network: 'tiktok',
    category: 'food',
    country: 'AA',
    minimumReward: 30,
    endsWithinDays: 60,
    sort: 'reward',
  },
};

/** Browsing very many campaigns: what the statements of a page of results and of its tabs take in the database. */
export default (async function* rows(rig) {
  const count = rig.quick ? 5_000 : 50_000;
  const database = await sized(rig, 'browse', (sql) => fillCampaigns(sql, count));
  const account = await database.read(async () => {
    const [last] = await database.sql<{ id: number }[]>`select max(id) as id from users`;
    return accountById(last?.id ?? 0);
  });
  if (!account) throw new Error('nobody browses');
  const maya = toActor(account, 'session');

  const row = (name: string, work: () => Promise<unknown>): Row => ({
    name: `browse ${count.toLocaleString('en')}: ${name}`,
    unit: 'ms',
    ways: [{ name: 'ours', take: () => databaseTime(database.sql, work) }],
    goals: [{ way: 'ours', most: 50 }],
  });
  for (const [name, search] of Object.entries(searches)) {
    const actor = search.qualifies || search.filter === 'joined' ? maya : anonymous;
    yield row(name, () => searchCampaigns(actor, search));
  }
  yield row('counts of the tabs', () => countCampaigns(anonymous, {}));
  yield row('counts of the tabs, a common word', () => countCampaigns(anonymous, { text: 'evening' }));
} satisfies Rows);
