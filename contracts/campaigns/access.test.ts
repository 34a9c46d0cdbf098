import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@/nouns/users';
import { makeToken, makeUser } from '@/testing/factories';
import { call, sessionHeaders } from '@/testing/http';
import type { Contract } from '../face';
import * as advertisers from './advertisers';
import { CampaignsFailure } from './face';
import * as lists from './lists';
import * as networks from './networks';
import * as notifications from './notifications';
import * as statistics from './statistics';
import * as tools from './tools';
import * as users from './users';

/** Who may call which operation on people, lists and figures, asked of the routes themselves. */
const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'face' in value && 'path' in value;
const contracts = [advertisers, lists, networks, notifications, statistics, tools, users]
  .flatMap((module) => Object.values(module) as unknown[])
  .filter(isContract);
const backend = contracts.filter(({ auth }) => auth.kind === 'backend');

type Handler = Parameters<typeof call>[0];
const served = async (contract: Contract): Promise<Record<string, Handler>> =>
  import(pathToFileURL(path.resolve(`app${contract.path}route.ts`)).href);

const tokens = {} as Record<Role, string>;
let session: Record<string, string>;

beforeAll(async () => {
  for (const role of ['influencer', 'advertiser', 'admin'] as const) {
    const user = await makeUser(role);
    tokens[role] = await makeToken(user.id);
    if (role === 'admin') session = await sessionHeaders(user);
  }
});

async function ask(contract: Contract, options: Parameters<typeof call>[2]) {
  const { POST } = await served(contract);
  if (!POST) throw new Error(`${contract.path} is not served`);
  const { status, json } = await call(POST, 'POST', { body: {}, ...options });
  if (status >= 400) CampaignsFailure.parse(json);
  return status;
}

it('covers all of them', () => {
  expect(contracts.length).toBe(41);
});

describe.each(backend.map((contract) => [contract.path, contract] as const))('%s', (_, contract) => {
  const roles = contract.auth.kind === 'backend' ? contract.auth.roles : [];

  it('is for tokens of its roles alone', async () => {
    expect(await ask(contract, {})).toBe(401);
    expect(await ask(contract, { token: 'fan_nobody_has_this' })).toBe(401);
    expect(await ask(contract, { headers: session })).toBe(401);
    for (const [role, token] of Object.entries(tokens)) {
      const status = await ask(contract, { token });
      if (roles.includes(role as Role)) expect([200, 422]).toContain(status);
      else expect({ role, status }).toEqual({ role, status: 403 });
    }
  });

  it('answers other methods with 405 and Allow, and every example fits its own promise', async () => {
    const { DELETE, GET } = await served(contract);
    if (!DELETE || !GET) throw new Error('not served');
    const refused = await call(DELETE, 'DELETE', { token: tokens.admin });
    expect(refused.status).toBe(405);
    expect(refused.headers.get('allow')).toContain('POST');
    const got = await call(GET, 'GET', { token: tokens.admin });
    expect(got.status).toBe(contract.alsoGet ? 200 : 405);
    expect(contract.output.safeParse(contract.example?.response).success).toBe(true);
    if (contract.example?.request)
      expect(contract.body?.safeParse(contract.example.request).success).toBe(true);
  });
});

describe.each(
  contracts.filter(({ auth }) => auth.kind === 'app').map((contract) => [contract.path, contract] as const),
)('%s', (_, contract) => {
  it('is for a signed-in user, not for API tokens', async () => {
    expect(await ask(contract, {})).toBe(401);
    expect(await ask(contract, { token: tokens.influencer })).toBe(401);
    const foreign = { ...session, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    expect(await ask(contract, { headers: foreign })).toBe(403);
  });
});
