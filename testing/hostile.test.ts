import { beforeAll, describe, expect, test } from 'vitest';
import type { Contract } from '@/contracts/face';
import { freshDatabase } from './fresh-database';
import { makeOneOfEverything, type Principal, type World } from './one-of-everything';
import { type Answer, addressOf, ask, bodyOf, fieldsOf, misshapen, nameOf, operations } from './operations';

freshDatabase();

const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;

/** What a field may be given instead of what it wants. */
const values: unknown[] = [
  ...['', 'null', '-1', '1.5', '1e3', '0x10', '١٢', '9'.repeat(40)],
  ...[0, -1, 1.5, 1e-7, 1e308, 2 ** 31, 2 ** 53 + 2, true, null],
  ...["' or 1=1 --", '%', '\\', '{1,2}', 'infinity', 'NaN', 'tomorrow'],
  ...['2024-02-30', '0000-01-01', '9999999-01-01', '9998-12-31'],
  ...['a\u0000b', '\ud800', '\u202egnp.exe', '😀'.repeat(30)],
  ...['javascript:alert(1)', 'http://[::1', 'https://a:b@c.example', '<img onerror=x>'],
  ...['x'.repeat(100_000), 'constructor', '__proto__'],
  ...[[], [null], [[]], [1, 'a', {}], {}, { a: 1 }, { length: 1 }, nested(40)],
];

const text = (body: string, type = 'application/json') => ({ body: new TextEncoder().encode(body), type });

/** Whole bodies that are no proper body. `__proto__` is written out: an object literal would set it. */
const bodies = [
  text(''),
  text('{'),
  text('null'),
  text('[]'),
  text('"text"'),
  text('1'),
  text('{}{}'),
  text('\ufeff{}'),
  text('{"a":1,"a":2}'),
  text('{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}'),
  text(`{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`),
  text(`{${Array.from({ length: 25_000 }, (_, n) => `"k${n}":1`).join(',')}}`),
  text('{"campaign_id":1e999,"id":12345678901234567890}'),
  text('{"\\u0000":1}'),
  text('{"name":"\\ud800"}'),
  { body: Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), type: 'application/json' },
  { body: new Uint8Array(1024 * 1024 + 1).fill(0x20), type: 'application/json' },
  text('{}', 'application/xml'),
  text('{}', 'application/json; charset=utf-16'),
  text('{}', ';;;'),
  text('a=1&a=2', 'application/x-www-form-urlencoded'),
  text('campaign_id=%ff&name=%', 'application/x-www-form-urlencoded'),
  text('settings[__proto__][x]=1&settings[a][b][c]=1&settings[=1&[]=1', 'application/x-www-form-urlencoded'),
  text(Array(5_000).fill('k=1').join('&'), 'application/x-www-form-urlencoded'),
  text('campaign_id=1%00', 'application/x-www-form-urlencoded'),
  text('no pair here', 'text/plain'),
  text('=\n=\n=', 'text/plain'),
  text('__proto__=1\ncampaign_id=[object Object]', 'text/plain'),
  text(
    '--x\r\ncontent-disposition: form-data; name="campaign_id"\r\n\r\n1',
    'multipart/form-data; boundary=x',
  ),
  text('--x--', 'multipart/form-data; boundary=x'),
  text('anything', 'multipart/form-data'),
  text(
    '--x\r\ncontent-disposition: form-data; name="f"; filename="a"\r\n\r\n1\r\n--x--\r\n',
    'multipart/form-data; boundary=x',
  ),
];

const queries = [
  '?limit=0',
  '?limit=1e9',
  '?limit=-1&page=0',
  '?limit=1&limit=2',
  '?page=99999999999999999999',
  '?page=1000000&limit=1000',
  '?campaign_id[]=1&status[]=x',
  '?cursor=%00',
  '?cursor=AAAA',
  '?cursor=e30',
  '?cursor=%F0%9F%98%80',
  '?before=%ff',
  '?from=2024-02-30&to=2020-01-01',
  '?from=1900-01-01&to=9998-12-31',
  '?__proto__[x]=1',
  '?%',
  `?q=${'x'.repeat(10_000)}`,
  `?${Array(2_000).fill('k=1').join('&')}`,
];

const ids = ['', 'abc', '0', '-1', '2147483648', '9'.repeat(40), '\u0000', '%ff', "' or 1=1", '../x', '😀'];

/** The callers an operation opens its door to, by turns. */
function callersOf(contract: Contract): Principal[] {
  switch (contract.auth.kind) {
    case 'public':
      return ['anonymous', 'influencer token', 'application by Basic'];
    case 'app':
      return [
        'influencer session',
        'admin session',
        'application acting for an influencer',
        'application by Basic',
      ];
    default:
      return ['admin token', 'advertiser token'];
  }
}

let world: World;
beforeAll(async () => {
  world = await makeOneOfEverything();
});

interface Attack {
  what: string;
  params?: Record<string, string>;
  query?: string;
  method?: string;
  body?: BodyInit;
  type?: string;
}

function* attacksOn(contract: Contract): Generator<Attack> {
  if (contract.body && contract.method !== 'GET') {
    const good = bodyOf(contract, world);
    for (const field of fieldsOf(contract.body)) {
      for (const value of values) {
        const body = JSON.stringify({ ...good, [field]: value });
        yield { what: `${field} = ${JSON.stringify(value)?.slice(0, 60)}`, body, type: 'application/json' };
      }
    }
    for (const [index, { body, type }] of bodies.entries()) yield { what: `body ${index}`, body, type };
  }
  if (contract.query || contract.alsoGet || contract.method === 'GET') {
    for (const query of queries) yield { what: query.slice(0, 60), query, method: 'GET' };
  }
  for (const field of fieldsOf(contract.query)) {
    for (const value of values.filter((each) => typeof each === 'string' && each.isWellFormed())) {
      yield {
        what: `?${field}=${String(value).slice(0, 60)}`,
        query: `?${field}=${encodeURIComponent(String(value))}`,
      };
    }
  }
  if (contract.params) {
    for (const id of ids)
      yield {
        what: `id ${id}`,
        params: { id },
        body: JSON.stringify(bodyOf(contract, world)),
        type: 'application/json',
      };
  }
}

async function strike(
  contract: Contract,
  { params, query, method, body, type }: Attack,
  who: Principal,
): Promise<Answer> {
  const path = params ?? world.params[contract.path] ?? {};
  const verb = method ?? contract.method;
  const request = new Request(addressOf(contract, path, query), {
    method: verb,
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(type && { 'content-type': type }),
      ...world.principals[who],
    },
    body: verb === 'GET' ? undefined : body,
  });
  return ask(contract, request, path);
}

/** So many at once: the pool is not the thing under test. */
const size = 4;

describe.each(operations.map((contract): [string, Contract] => [nameOf(contract), contract]))(
  '%s',
  (_, contract) => {
    test('takes anything without breaking', async () => {
      const callers = callersOf(contract);
      const attacks = [...attacksOn(contract)].map((attack, n): [Attack, Principal] => [
        attack,
        callers[n % callers.length] ?? 'anonymous',
      ]);
      const broken: unknown[] = [];
      for (let at = 0; at < attacks.length; at += size) {
        await Promise.all(
          attacks.slice(at, at + size).map(async ([attack, who]) => {
            const answer = await strike(contract, attack, who);
            const shape = misshapen(contract, answer);
            if (answer.status >= 500 || shape) broken.push({ what: attack.what, who, ...answer, shape });
          }),
        );
      }
      expect(broken).toEqual([]);
      expect(Object.keys(Object.prototype)).toEqual([]);
    }, 60_000);
  },
);
