import { expect, test } from 'vitest';
import { actorOfToken } from '@/auth/tokens';
import { makeActor, makeToken } from '@/testing/factories';
import { revokeAnyToken, searchTokens } from '..';

test("administrators find anybody's tokens and revoke them for good", async () => {
  const admin = await makeActor('admin');
  const owner = await makeActor('influencer');
  const secret = await makeToken(owner.id);
  const find = (search: object) => searchTokens(admin, { text: owner.email, ...search });
  const { tokens, total } = await find({});
  expect(total).toBe(1);
  expect(tokens[0]).toMatchObject({ ownerId: owner.id, state: 'live', prefix: secret.slice(0, 10) });
  expect(JSON.stringify(tokens)).not.toContain(secret);
  expect((await searchTokens(admin, { text: tokens[0]?.prefix })).total).toBe(1);
  expect((await find({ state: 'revoked' })).total).toBe(0);
  const id = tokens[0]?.id ?? 0;
  await revokeAnyToken(admin, id);
  expect(await actorOfToken(secret)).toBeUndefined();
  expect((await find({ state: 'revoked' })).total).toBe(1);
  expect((await find({ state: 'live' })).total).toBe(0);
  await expect(revokeAnyToken(admin, id)).rejects.toMatchObject({ code: 'not_found' });
});

test('nobody else does', async () => {
  for (const actor of [await makeActor('influencer'), await makeActor('advertiser')]) {
    await expect(searchTokens(actor, {})).rejects.toMatchObject({ code: 'forbidden' });
    await expect(revokeAnyToken(actor, 1)).rejects.toMatchObject({ code: 'forbidden' });
  }
});
