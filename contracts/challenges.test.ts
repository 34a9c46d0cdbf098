import { expect, test } from 'vitest';
import * as tasksRoute from '@/app/api/get/tasks/route';
import * as adsRoute from '@/app/v1/ads/route';
import { createApplication } from '@/features/applications';
import { makeActor, makeGrant, unique } from '@/testing/factories';
import { call } from '@/testing/http';

const challenged = async (route: { POST: Parameters<typeof call>[0] }, authorization?: string) => {
  const headers = authorization ? { authorization } : undefined;
  const { status, headers: told } = await call(route.POST, 'POST', { body: {}, headers });
  return [status, told.get('www-authenticate')];
};

test('a credential that does not hold is told apart from none', async () => {
  for (const route of [adsRoute, tasksRoute]) {
    expect(await challenged(route)).toEqual([401, 'Bearer realm="Fanfare"']);
    const [status, challenge] = await challenged(route, 'Bearer fan_nobody_has_this');
    expect(status).toBe(401);
    expect(challenge).toMatch(/^Bearer realm="Fanfare", error="invalid_token", error_description="[^"]+"$/);
  }
  const pair = Buffer.from('fanclient_nobody:wrong').toString('base64');
  expect((await challenged(tasksRoute, `Basic ${pair}`))[1]).toMatch(/^Basic realm="Fanfare"/);
});

test('an application is told what its token is not for', async () => {
  const user = await makeActor('influencer');
  const { id } = await createApplication(await makeActor('admin'), {
    name: unique('Desk'),
    redirectUris: ['https://desk.example/back'],
  });
  const authorization = `Bearer ${await makeGrant(id, user.id)}`;
  const { status, json } = await call(adsRoute.GET, 'GET', { headers: { authorization } });
  expect([status, json.error.message]).toEqual([
    401,
    'This is the access token of an application, which opens App operations only.',
  ]);
});
