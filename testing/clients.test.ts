import { beforeAll, describe, expect, test } from 'vitest';
import type { Contract } from '@/contracts/face';
import { freshDatabase } from './fresh-database';
import { makeOneOfEverything, type Principal, type World } from './one-of-everything';
import { type Answer, addressOf, ask, fieldsOf, nameOf, operations } from './operations';

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
  ({ alsoGet, body, query }) => fieldsOf(query).length > 0 || (alsoGet && fieldsOf(body).length > 0),
);

test.each(byName(withQuery))('%s refuses a query it knows nothing of', async (_, contract) => {
  const answer = await asking(contract, '?campain_di=1');
  expect(answer?.status).toBe(wrong(contract));
  expect(JSON.stringify(answer?.body)).toContain('campain_di');
});
