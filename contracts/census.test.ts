import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import nextConfig from '@/next.config.mjs';
import { config } from '@/proxy';
import { campaignsApi } from './campaigns';
import type { Contract } from './face';
import { faces } from './index';

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Route = Record<string, Handler>;

/** The operations of the published documents, by their numbers. */
const documented = [
  ...Array.from({ length: 52 }, (_, n) => `000-${String(n + 1).padStart(2, '0')}`),
  ...Array.from({ length: 7 }, (_, n) => `002-${String(n + 1).padStart(2, '0')}`),
  '003-01',
];

const contracts = Object.values(faces).flatMap((face) => face.contracts);
const withoutSlash = (text: string) => text.replace(/\/$/, '');
const pathOf = (file: string) =>
  `/${path.dirname(path.relative('app', file)).replaceAll('[', '{').replaceAll(']', '}')}`;
const routesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => path.basename(name) === 'route.ts')
    .map((name) => path.join(folder, name));
/** The Watch API has no prefix: its routes are those folders of `app` that hold one right away; uploads and what programs read first are no operation. */
const watchRoots = readdirSync('app', { withFileTypes: true })
  .filter(({ name }) => name !== 'files' && name !== 'llms.txt')
  .filter((entry) => entry.isDirectory() && existsSync(path.join('app', entry.name, 'route.ts')))
  .map(({ name }) => `app/${name}`);
const files = new Map(
  ['app/api', 'app/v1', 'app/proof', ...watchRoots]
    .flatMap(routesOf)
    .map((file): [string, string] => [pathOf(file), file])
    .filter(([served]) => !served.startsWith('/api/auth/') && !served.endsWith('{{...path}}')),
);
const load = async (file: string) => (await import(path.resolve(file))) as Route;
const byPath = new Map<string, Contract[]>();
for (const contract of contracts) {
  const served = withoutSlash(contract.path);
  byPath.set(served, [...(byPath.get(served) ?? []), contract]);
}

async function ask(contract: Contract, method: string, init: RequestInit = {}) {
  const file = files.get(withoutSlash(contract.path));
  const handler = file && (await load(file))[method];
  if (!handler) throw new Error(`${method} ${contract.path} is not served`);
  const params = Promise.resolve({ id: '00000000-0000-4000-8000-000000000000' });
  return handler(new Request(`http://127.0.0.1:3000${contract.path}`, { method, ...init }), { params });
}

test('every documented operation is declared once', () => {
  expect(contracts.flatMap(({ source }) => source ?? []).sort()).toEqual(documented);
});

test('the declared paths are the served ones, and no other', () => {
  expect([...files.keys()].sort()).toEqual([...byPath.keys()].sort());
});

/** Next reads both as literals, before any module of ours is loaded: they name what the contracts declare. */
test('what pages pass through leaves every operation alone', () => {
  const pages = new RegExp(`^${config.matcher[0]}$`);
  expect(pages.test('/watch')).toBe(true);
  expect([...byPath.keys()].filter((served) => pages.test(served) || pages.test(`${served}/`))).toEqual([]);
});

test('every Watch operation answers below the base path of the original service too', async () => {
  const base = '/proof/v1/pol';
  const [{ source }] = ((await nextConfig.rewrites?.()) ?? []) as [{ source: string }];
  const rewritten = new RegExp(`^${source.replace(/:\w+/, '')}$`);
  const watch = [...byPath.keys()].filter((served) => watchRoots.includes(`app${served}`));
  expect(watch.filter((served) => !rewritten.test(base + served) && !byPath.has(base + served))).toEqual([]);
  expect(source.split('|')).toHaveLength(watch.length - 1);
});

test('every Campaigns operation reads its body, so that one that cannot be read is refused', () => {
  expect(campaignsApi.contracts.filter(({ body }) => !body).map(({ path: at }) => at)).toEqual([]);
});

test.each([
  ['app/api/[[...path]]/route.ts', 'campaigns'],
  ['app/v1/[[...path]]/route.ts', 'ads'],
])('%s says in its envelope that nothing is there', async (file, name) => {
  const handlers = await load(file);
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
    const request = new Request('http://127.0.0.1:3000/api/nothing', { method });
    const answer = await handlers[method]?.(request, { params: Promise.resolve({}) });
    expect(answer?.status).toBe(404);
    expect(faces[name]?.failure.safeParse(await answer?.json()).error).toBeUndefined();
  }
});

describe.each([...byPath])('%s', (_served, declared) => {
  test('serves exactly the declared methods', async () => {
    const [first] = declared;
    if (!first) throw new Error('nothing declared');
    const allow = (await ask(first, 'OPTIONS')).headers.get('allow')?.split(', ') ?? [];
    const wanted = new Set(declared.flatMap(({ method, alsoGet }) => (alsoGet ? [method, 'GET'] : [method])));
    expect(allow.filter((method) => !['OPTIONS', 'HEAD'].includes(method)).sort()).toEqual(
      [...wanted].sort(),
    );
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((each) => !allow.includes(each))) {
      const refused = await ask(first, method);
      expect([method, refused.status, refused.headers.get('allow')]).toEqual([method, 405, allow.join(', ')]);
      expect(first.face.failure.safeParse(await refused.json()).error).toBeUndefined();
    }
  });

  test.each(declared)('$method answers a stranger in its own envelope', async (contract) => {
    const answer = await ask(contract, contract.method);
    if (contract.auth.kind !== 'public') expect(answer.status).toBe(401);
    expect(answer.status).toBeLessThan(500);
    const body = await answer.json();
    const shape = answer.ok ? contract.output : contract.face.failure;
    expect(shape.safeParse(body).error).toBeUndefined();
  });

  test.each(declared)('$method refuses a credential that is not one', async (contract) => {
    const answer = await ask(contract, contract.method, { headers: { authorization: 'Bearer not-a-token' } });
    expect(answer.status).toBe(401);
    expect(contract.face.failure.safeParse(await answer.json()).error).toBeUndefined();
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});
