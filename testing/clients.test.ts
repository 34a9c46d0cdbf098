import { beforeAll, describe, expect, test } from 'vitest';
import { type Contract, isRepeatable } from '@/contracts/face';
import { jsonSchema, shapeOf } from '@/contracts/schema';
import { freshDatabase } from './fresh-database';
import { makeOneOfEverything, type Principal, type World } from './one-of-everything';
import { type Answer, addressOf, ask, askInTurn, bodyOf, fieldsOf, nameOf, operations } from './operations';

freshDatabase();

let world: World;
beforeAll(async () => {
  world = await makeOneOfEverything();
});

const callers: Principal[] = [
  'admin token',
  'advertiser token',
  'influencer session',
  'influencer token',
  'anonymous',
];

/** What the first caller is told whom the operation does not turn away. */
async function firstAnswer(contract: Contract, request: (headers: Record<string, string>) => Request) {
  let answer: Answer | undefined;
  for (const caller of callers) {
    answer = await ask(contract, request(world.principals[caller]), world.params[contract.path]);
    if (![401, 403, 404].includes(answer.status)) return answer;
  }
  return answer;
}

const sending = (contract: Contract, body: string, type: string | undefined) => {
  const address = addressOf(contract, world.params[contract.path] ?? {});
  return firstAnswer(
    contract,
    (headers) =>
      new Request(address, {
        method: contract.method,
        headers: { 'sec-fetch-site': 'same-origin', ...headers, ...(type && { 'content-type': type }) },
        // Text would get a type of its own.
        body: new TextEncoder().encode(body),
      }),
  );
};

const asking = (contract: Contract, query: string) => {
  const address = addressOf(contract, world.params[contract.path] ?? {}, query);
  return firstAnswer(contract, (headers) => new Request(address, { headers }));
};

const wrong = (contract: Contract) => contract.face.statuses?.invalid ?? 422;
const byName = (all: Contract[]) => all.map((each): [string, Contract] => [nameOf(each), each]);
const types = [
  'application/json',
  'application/x-www-form-urlencoded',
  'text/plain;charset=UTF-8',
  undefined,
];

const withBody = operations.filter(({ method, body }) => method !== 'GET' && fieldsOf(body).length > 0);

describe.each(byName(withBody))('%s', (_, contract) => {
  test('refuses what it knows nothing of, in JSON by whichever type', async () => {
    for (const type of types) {
      const answer = await sending(contract, '{"campain_di":1}', type);
      expect(answer?.status).toBe(wrong(contract));
      expect(JSON.stringify(answer?.body)).toContain('campain_di');
    }
  });
});

const withQuery = operations.filter(
  ({ alsoGet, body, query }) => shapeOf(query).names || (alsoGet && fieldsOf(body).length > 0),
);

test.each(byName(withQuery))('%s refuses a query it knows nothing of', async (_, contract) => {
  const answer = await asking(contract, '?campain_di=1');
  expect(answer?.status).toBe(wrong(contract));
  expect(JSON.stringify(answer?.body)).toContain('campain_di');
});

const lists = operations.filter(({ alsoGet, body }) => {
  const fields = fieldsOf(body);
  return alsoGet && fields.includes('page') && fields.includes('limit');
});

/** The rows of an answer, which is a list or has one first. */
const rowsIn = (body: unknown) =>
  (Array.isArray(body) ? body : Object.values(body as object)[0]) as unknown[];

test.each(byName(lists))('%s says how long it is and where its other pages are', async (_, contract) => {
  const needed = contract.body ? (jsonSchema(contract.body, 'input').required ?? []) : [];
  const wanted = Object.entries(bodyOf(contract, world)).filter(([name]) => needed.includes(name));
  const query = new URLSearchParams(wanted.map(([name, value]) => [name, String(value)]));
  const whole = await asking(contract, `?${query}`);
  expect([whole?.status, whole?.headers.get('link'), whole?.headers.get('x-total-count')]).toEqual([
    200,
    null,
    null,
  ]);
  const total = rowsIn(whole?.body).length;
  const pages = Math.max(1, total);
  const rels = async (page: number) => {
    const answer = await asking(
      contract,
      `?${new URLSearchParams([...query, ['limit', '1'], ['page', String(page)]])}`,
    );
    expect([answer?.status, answer?.headers.get('x-total-count')]).toEqual([200, String(total)]);
    expect(rowsIn(answer?.body)).toEqual(rowsIn(whole?.body).slice(page - 1, page));
    const links = answer?.headers.get('link')?.matchAll(/<([^>]+)>; rel="(\w+)"/g) ?? [];
    return Object.fromEntries(
      [...links].map(([, href = '', rel]) => [rel, Number(new URL(href).searchParams.get('page'))]),
    );
  };
  expect(await rels(1)).toEqual({ first: 1, ...(pages > 1 && { next: 2 }), last: pages });
  expect(await rels(2)).toEqual({ first: 1, prev: 1, ...(pages > 2 && { next: 3 }), last: pages });
});

const repeatable = operations.filter(isRepeatable);
/** Those that somebody succeeded with: our world has nothing for some, such as an appeal to decide. */
let proven = 0;

test.each(byName(repeatable))('%s does once what is asked with one Idempotency-Key', async (_, contract) => {
  const params = world.params[contract.path] ?? {};
  const body = contract.body && JSON.stringify(bodyOf(contract, world));
  for (const caller of [...callers, 'application acting for an influencer'] as Principal[]) {
    const headers = {
      'sec-fetch-site': 'same-origin',
      'idempotency-key': 'only-once',
      'content-type': 'application/json',
      ...world.principals[caller],
    };
    const ask = () => new Request(addressOf(contract, params), { method: contract.method, headers, body });
    const [first, again] = await askInTurn(contract, [ask(), ask()], params);
    if (!first || first.status >= 300) continue;
    expect([first.status, first.headers.get('idempotent-replayed')]).toEqual([contract.status ?? 200, null]);
    expect([again?.status, again?.headers.get('idempotent-replayed')]).toEqual([first.status, 'true']);
    expect(again?.body).toEqual(first.body);
    proven++;
    return;
  }
});

test('most writes were asked for twice', () => {
  expect(proven).toBeGreaterThan(repeatable.length * 0.7);
});
