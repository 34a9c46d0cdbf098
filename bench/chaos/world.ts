import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type postgres from 'postgres';
import sharp from 'sharp';
import { createApplication } from '@/features/applications';
import { makeCampaign, makePublisher } from '@/testing/campaigns';
import { makeActor, makeGrant, makeToken } from '@/testing/factories';
import { sessionHeaders } from '@/testing/http';
import { call, expectEqual, inWords, keepCalling, tally } from '../scale/calls';

const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/153.0' };
/** As many join in a run at most, so long after each other that they last. */
const PEOPLE = 1_500;
const JOIN_MS = 200;

interface Titled {
  status: number;
  title: string;
}

/** What was answered to those who wrote. */
interface Written {
  ads: Titled[];
  /** Asked for with a key until it was answered. */
  repeated: Titled[];
  views: { status: number }[];
  joined: { status: number }[];
  /** What somebody who is signed in read meanwhile. */
  pages: { status: number }[];
}

/** Everybody who writes while things break, and what was acknowledged to them. */
export async function makeWorld(origin: string) {
  const owner = await makeActor('advertiser');
  const token = await makeToken(owner.id);
  const ad = { content: 'x', budget: 5, price_per_view: 0.01 };
  const made = await call(`${origin}/v1/ads`, token, { ...ad, title: 'Hot', budget: 900_000 });
  const hot = (made.json?.ad as { id: string } | undefined)?.id;
  if (!hot) throw new Error(`no ad could be made: ${made.status}`);
  const campaign = await makeCampaign({ postRate: 1, budget: 100_000 });
  const people: string[] = [];
  const desk = await createApplication(await makeActor('admin'), {
    name: 'Desk',
    redirectUris: ['https://desk.example/back'],
  });
  for (let each = 0; each < PEOPLE; each++) {
    people.push(await makeGrant(desk.id, (await makePublisher()).id));
  }
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#d4307f' } })
    .png()
    .toBuffer();
  const session = await sessionHeaders(owner);

  const plain = () => {
    const title = randomUUID();
    return call(`${origin}/v1/ads`, token, { ...ad, title }).then(({ status }) => ({ status, title }));
  };
  /** Asks again with the same key until it is answered, as a careful client does. */
  const patient = async () => {
    const title = randomUUID();
    for (;;) {
      const { status } = await call(
        `${origin}/v1/ads`,
        token,
        { ...ad, title },
        { 'idempotency-key': title },
      );
      if (status === 201) return { status, title };
      if (status !== 0 && status !== 409 && status < 500) return { status, title };
      await setTimeout(200);
    }
  };
  const view = () => call(`${origin}/v1/ads/${hot}/impression`, undefined, {}, browser);
  /** Whoever is not answered asks again after everybody else. */
  const join = async () => {
    await setTimeout(JOIN_MS);
    const person = people.shift();
    if (!person) throw new Error('everybody has joined: the run needs more people');
    const answer = await call(`${origin}/api/action/campaign/join/`, person, { campaign_id: campaign.id });
    if (answer.status === 0 || answer.status >= 500) people.push(person);
    return answer;
  };

  const page = () =>
    fetch(`${origin}/advertiser`, {
      headers: session,
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    }).then(
      async (response) => {
        await response.arrayBuffer();
        return { status: response.status };
      },
      () => ({ status: 0 }),
    );

  return {
    /** Writes until `stop`, which gives what was acknowledged of each kind. */
    write() {
      const writers = {
        ads: keepCalling(2, plain),
        repeated: keepCalling(2, patient),
        views: keepCalling(4, view),
        joined: keepCalling(1, join),
        pages: keepCalling(1, page),
      };
      return async (): Promise<Written> => {
        const [ads, repeated, views, joined, pages] = await Promise.all([
          writers.ads.stop(),
          writers.repeated.stop(),
          writers.views.stop(),
          writers.joined.stop(),
          writers.pages.stop(),
        ]);
        return { ads, repeated, views, joined, pages };
      };
    },
    /** Sends a picture. */
    async upload(): Promise<{ status: number }> {
      const form = new FormData();
      form.set('file', new Blob([picture]), 'picture.png');
      form.set('purpose', 'avatar');
      return fetch(`${origin}/files`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: form,
        signal: AbortSignal.timeout(20_000),
      });
    },
    /** Throws when the browser that signed in before all this no longer is. */
    async expectSignedIn(): Promise<void> {
      const response = await fetch(`${origin}/advertiser`, { headers: session, redirect: 'manual' });
      expectEqual('the page of who was signed in', response.status, 200);
    },
    /** Throws when something acknowledged is missing or was done twice; says how much was acknowledged. */
    async check(sql: postgres.Sql, { ads, repeated, views, joined, pages }: Written): Promise<string> {
      const wrong = pages.filter(({ status }) => ![0, 200, 503].includes(status));
      if (wrong.length > 0) throw new Error(`a page answered ${inWords(tally(wrong))}`);
      const titlesOf = (answers: Titled[]) =>
        answers.filter(({ status }) => status === 201).map(({ title }) => title);
      for (const titles of [titlesOf(ads), titlesOf(repeated)]) {
        const [found] = await sql`select count(*)::int as rows, count(distinct title)::int as different
          from ads where title = any(${titles})`;
        expectEqual('acknowledged ads that are there once', found, {
          rows: titles.length,
          different: titles.length,
        });
      }
      const [row] = await sql`
        select views_count::int as views, (spent_budget * 100)::int as charged,
          (select count(*)::int from ad_impressions where ad_id = ads.id) as rows,
          (select coalesce(sum(views), 0)::int from ad_stats_hourly where ad_id = ads.id) as hours
        from ads where id = ${hot}`;
      expectEqual(
        'views, charges and hours beside the rows',
        [row?.views, row?.charged, row?.hours],
        [row?.rows, row?.rows, row?.rows],
      );
      const [seats] = await sql`
        select participants_count::int as seats,
          (select count(*)::int from participations where campaign_id = ${campaign.id}) as people,
          (select count(*)::int from tasks where campaign_id = ${campaign.id}) as tasks
        from campaigns where id = ${campaign.id}`;
      expectEqual(
        'people and tasks beside the seats',
        [seats?.people, seats?.tasks],
        [seats?.seats, seats?.seats],
      );
      return `${inWords(tally([...ads, ...repeated, ...views, ...joined]))}; pages ${inWords(tally(pages))}`;
    },
    /** What must be there at least, over the whole run. */
    async total(sql: postgres.Sql) {
      const [row] = await sql`
        select (select count(*)::int from ad_impressions where ad_id = ${hot}) as views,
          (select participants_count::int from campaigns where id = ${campaign.id}) as joined`;
      return { views: Number(row?.views), joined: Number(row?.joined) };
    },
  };
}
