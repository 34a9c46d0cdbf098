import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import postgres from 'postgres';

/**
 * Serve and impression as one would write them first: ORDER BY random(), and one UPDATE a hit on the ad's counters. No row
 * a hit, no ledger, no limits, no tokens.
 */
const sql = postgres(process.argv[2] ?? '', { onnotice: () => undefined });
await sql`create table ads (id uuid primary key default gen_random_uuid(), title text, content text, media_url text,
  target_url text, status text, budget numeric, spent numeric default 0, price numeric, views bigint default 0)`;
await sql`create table keys (key text primary key)`;

const answer = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

async function serve(response: ServerResponse): Promise<void> {
  const [ad = null] = await sql`
    select id, title, content, media_url, target_url from ads
    where status = 'active' and spent < budget order by random() limit 1`;
  answer(response, 200, { ad });
}

async function count(response: ServerResponse, id: string, key: string | undefined): Promise<void> {
  const hit = (tx: postgres.ISql) => tx`
    update ads set views = views + 1, spent = spent + price,
      status = case when spent + price >= budget then 'paused' else status end
    where id = ${id}`;
  if (key === undefined) await hit(sql);
  else {
    await sql.begin(async (tx) => {
      const claimed = await tx`insert into keys values (${key}) on conflict do nothing returning key`;
      if (claimed.length > 0) await hit(tx);
    });
  }
  answer(response, 200, { message: 'Impression recorded' });
}

const server = createServer((request, response) => {
  const [, , , second = '', third] = (request.url ?? '').split('/');
  const key = request.headers['idempotency-key'];
  const done = third === 'impression' ? count(response, second, key?.toString()) : serve(response);
  done.catch((error) => answer(response, 500, { error: String(error) }));
});
server.listen(0, '127.0.0.1', () => console.info((server.address() as AddressInfo).port));
