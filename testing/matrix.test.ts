import { beforeAll, describe, expect, test } from 'vitest';
import type { Scheme } from '@/auth/scheme';
import type { Contract } from '@/contracts/face';
import { freshDatabase } from './fresh-database';
import { makeOneOfEverything, type Principal, type World } from './one-of-everything';
import { addressOf, ask, bodyOf, misshapen, nameOf, operations } from './operations';

freshDatabase();

/** What a caller gets from the door of an operation: in, or the status of the refusal. */
type Verdict = 'in' | 401 | 403;

const principals: Principal[] = [
  'anonymous',
  'garbage token',
  'revoked token',
  'expired token',
  "banned user's token",
  'influencer token',
  'advertiser token',
  'admin token',
  'influencer session',
  'advertiser session',
  'admin session',
  "banned user's session",
  'session from before a forced logout',
  'session from another site',
  'application by Basic',
  'disabled application',
  'application with a token',
  'application acting for an influencer',
];

const dead: Principal[] = ['garbage token', 'revoked token', 'expired token', 'disabled application'];
const live = /^(influencer|advertiser|admin) (token|session)$/;

/** What the scheme alone promises. */
function atTheDoor(scheme: Scheme, method: string, who: Principal): Verdict {
  if (dead.includes(who)) return 401;
  const [, role, credential] = live.exec(who) ?? [];
  const allowed = (roles: readonly string[] | undefined): Verdict =>
    roles === undefined || roles.includes(role ?? '') ? 'in' : 403;
  switch (scheme.kind) {
    case 'public':
      // Cookies say nothing here; whatever else is sent must hold.
      return who === "banned user's token" ? 403 : 'in';
    case 'user':
      if (who === "banned user's token") return 403;
      if (who === 'session from another site') return method === 'GET' ? 'in' : 403;
      return role ? allowed(scheme.roles) : 401;
    case 'backend':
      if (who === "banned user's token") return 403;
      return credential === 'token' ? allowed(scheme.roles) : 401;
    case 'app':
      if (who === 'session from another site') return method === 'GET' ? 'in' : 403;
      if (who === 'application acting for an influencer' || credential === 'session') return 'in';
      return who.startsWith('application') && !scheme.needsUser ? 'in' : 401;
  }
}

const staff: Principal[] = ['advertiser session', 'admin session'];
const strangers: Principal[] = [
  'influencer token',
  'admin token',
  'influencer session',
  'admin session',
  'session from another site',
];

/** Beyond the scheme: whom the product itself answers 403, though their credential opens the door. */
const refusedInside: Record<string, Principal[]> = {
  'POST /api/action/campaign/join/': staff,
  'POST /api/action/network/approval/': staff,
  'POST /api/action/payout/method/add/': staff,
  'POST /api/campaign/status/': [],
  'POST /api/task/appeal/': ['advertiser token'],
  'POST /edit-campaign': ['influencer token', 'influencer session'],
  // A token makes others only where a person let it, which none of these is.
  'POST /v1/tokens/{id}/roll': ['influencer token', 'advertiser token', 'admin token'],
  'GET /v1/ads/{id}': strangers,
  'PATCH /v1/ads/{id}': strangers,
  'DELETE /v1/ads/{id}': strangers,
  'GET /v1/ads/{id}/stats': strangers,
  'GET /v1/ads/{id}/delivery': strangers,
};

const expected = (contract: Contract, method: string, who: Principal): Verdict => {
  const verdict = atTheDoor(contract.auth, method, who);
  return verdict === 'in' && refusedInside[nameOf(contract)]?.includes(who) ? 403 : verdict;
};

let world: World;
beforeAll(async () => {
  world = await makeOneOfEverything();
});

function requestOf(contract: Contract, method: string, who: Principal) {
  const { principals, params } = world;
  const body = contract.body && method !== 'GET' ? JSON.stringify(bodyOf(contract, world)) : undefined;
  const query =
    contract.body && method === 'GET'
      ? `?${new URLSearchParams(Object.entries(bodyOf(contract, world)).map(([key, value]) => [key, String(value)]))}`
      : '';
  return new Request(addressOf(contract, params[contract.path] ?? {}, query), {
    method,
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...principals[who],
    },
    body,
  });
}

test('every principal is in the matrix', () => {
  expect(Object.keys(world.principals).sort()).toEqual([...principals].sort());
});

const rows = operations.flatMap((contract) =>
  (contract.alsoGet ? [contract.method, 'GET'] : [contract.method]).map(
    (method): [string, Contract, string] => [`${method} ${contract.path}`, contract, method],
  ),
);

describe.each(rows)('%s', (_name, contract, method) => {
  test('lets in whom it promises to, and nobody else', async () => {
    const found: Record<string, unknown> = {};
    const wanted: Record<string, unknown> = {};
    for (const who of principals) {
      const answer = await ask(contract, requestOf(contract, method, who), world.params[contract.path]);
      const { status } = answer;
      found[who] = {
        verdict: status === 401 || status === 403 ? status : status < 500 ? 'in' : answer,
        wrote: answer.wrote,
        misshapen: misshapen(contract, answer),
      };
      wanted[who] = { verdict: expected(contract, method, who), wrote: false, misshapen: undefined };
    }
    expect(found).toEqual(wanted);
  }, 60_000);
});
