import { describe, expect, it, test } from 'vitest';
import * as bank from '@/app/api/payout/batch/import/route';
import * as undo from '@/app/api/receipt/undo/route';
import * as actions from '@/app/api/task/actions/route';
import type { Contract } from '@/contracts/face';
import { uploadFile } from '@/contracts/files';
import { scopesFor } from '@/contracts/scope-choice';
import { scopeOf } from '@/contracts/scopes';
import { incomingLines } from '@/features/receipts';
import { grantScopes, scopes } from '@/nouns/scopes';
import type { Role } from '@/nouns/users';
import { makeActor, makeToken, makeUser } from './factories';
import { freshDatabase } from './fresh-database';
import { call as callRoute } from './http';
import { makeWorld } from './money';
import { addressOf, ask, nameOf, operations } from './operations';
import { payer, statement } from './receipts';

freshDatabase();

it('an application asks for what opens App operations and pictures, and for nothing else', () => {
  const opens = operations
    .filter(({ auth }) => auth.kind === 'app' || (auth.kind === 'user' && auth.grants))
    .map(scopeOf);
  const pictures = [scopeOf(uploadFile as unknown as Contract), 'files:read'];
  expect(grantScopes).toEqual(scopes.filter((scope) => [...opens, ...pictures].includes(scope)));
});

/** What an API token opens at all. */
const takesTokens = ({ auth }: Contract) => auth.kind !== 'app';

const users = new Map<Role, Promise<{ id: number }>>();
const userOf = (role: Role) => {
  const user = users.get(role) ?? makeUser(role);
  users.set(role, user);
  return user;
};

/** Calls an operation with a token of a role that it is for, limited to these scopes. */
async function call(contract: Contract, held: typeof scopes) {
  const { auth, method, body, path } = contract;
  const [role = 'admin'] = auth.kind === 'user' || auth.kind === 'backend' ? (auth.roles ?? []) : [];
  const { id } = await userOf(role);
  const params = Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, '1']));
  const headers = {
    authorization: `Bearer ${await makeToken(id, held)}`,
    ...(body && method !== 'GET' && { 'content-type': 'application/json' }),
  };
  const sent = body && method !== 'GET' ? '{}' : undefined;
  const request = new Request(addressOf(contract, params), { method, headers, body: sent });
  return ask(contract, request, params);
}

const challenge = (scope: string) => `Bearer realm="Fanfare", error="insufficient_scope", scope="${scope}"`;

describe('an API token that is limited', () => {
  const rows = operations
    .filter(takesTokens)
    .map((contract): [string, Contract] => [nameOf(contract), contract]);

  test.each(rows)('opens %s with its scope alone', async (_name, contract) => {
    const scope = scopeOf(contract);
    if (!scope) {
      expect(contract.scopeless).toBe(true);
      return;
    }
    const without = await call(
      contract,
      scopes.filter((each) => each !== scope),
    );
    expect(without.status).toBe(403);
    expect(without.headers.get('www-authenticate')).toBe(challenge(scope));
    expect(contract.face.failure.safeParse(without.body).success).toBe(true);
    const within = await call(contract, [scope]);
    expect(within.headers.get('www-authenticate') ?? '').not.toContain('insufficient_scope');
    expect(within.status).not.toBe(500);
  });

  test('is for something that is there, whoever makes it', () => {
    const known = new Set([
      ...operations.filter(takesTokens).map(scopeOf),
      'files:read',
      scopeOf(uploadFile as unknown as Contract),
    ]);
    expect(scopes.filter((scope) => !known.has(scope))).toEqual([
      // Applications alone open these.
      ...scopes.filter((scope) => /^(notifications:|participations:)/.test(scope)),
    ]);
    for (const role of ['admin', 'advertiser', 'influencer'] as const) {
      expect(scopesFor(role)).toContain('ads:read');
      expect(scopesFor(role).includes('users:write')).toBe(role === 'admin');
    }
  });
});

test('deciding on posts does not pay for them', async () => {
  const { staff, task } = await makeWorld({ budget: 30, postRate: 30 });
  const token = await makeToken(staff.id, ['tasks:write', 'tasks:read']);
  for (const body of [{ action: 'pay' }, { action: 'bonus', bonus_reach: 5 }]) {
    const answer = await callRoute(actions.POST, 'POST', { token, body: { task_id: task.id, ...body } });
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
      403,
      challenge('payments:write'),
    ]);
  }
  const { status } = await callRoute(actions.POST, 'POST', {
    token,
    body: { task_id: task.id, action: 'review' },
  });
  expect(status).toBe(200);
});

test('importing a statement neither pays invoices nor tops up', async () => {
  const { bill, reference, prepaid } = await payer();
  const invoice = await bill(20);
  const { id } = await makeUser('admin');
  const file = statement({ amount: '20.00', reference: invoice.reference }, { amount: '7.00', reference });
  const take = async (held: typeof scopes) => {
    const token = await makeToken(id, held);
    const answer = await callRoute(bank.POST, 'POST', { token, body: { statement: file } });
    return [answer.status, answer.headers.get('www-authenticate')];
  };
  expect(await take(['payouts:write'])).toEqual([403, challenge('invoices:write')]);
  expect(await take(['payouts:write', 'invoices:write'])).toEqual([403, challenge('advertisers:write')]);
  expect(await prepaid()).toBe(0);
  expect(await take(['payouts:write', 'invoices:write', 'advertisers:write'])).toEqual([200, null]);
  expect(await prepaid()).toBe(7);
  const token = await makeToken(id, ['invoices:write']);
  const admin = await makeActor('admin');
  const [ahead, whole] = (await incomingLines(admin, 'settled')).rows;
  const takeBack = async (line_id: number | undefined) =>
    (await callRoute(undo.POST, 'POST', { token, body: { line_id } })).status;
  expect([await takeBack(ahead?.id), await takeBack(whole?.id)]).toEqual([403, 200]);
});
