import { tokenOf } from '../command';
import { expect, fillSignIn, people, test, unique } from '../fixtures';

const at = (path: string) => (url: URL) => url.pathname === path;

test('a ban and a forced logout end the session on its next page', async ({ page, request }) => {
  const headers = { authorization: `Bearer ${await tokenOf(people.admin)}` };
  const post = async (path: string, data: object) => {
    const response = await request.post(path, { headers, data });
    expect([path, response.status()]).toEqual([path, 200]);
    return response.json();
  };
  const name = unique('vera');
  const person = { email: `${name}@people.example`, password: 'a password of hers' };
  const { user_id } = await post('/api/user/create/', { ...person, role: 'influencer', username: name });
  const enter = async () => {
    await page.goto('/sign-in?callbackUrl=/notifications');
    await fillSignIn(page, person.email, person.password);
  };

  await enter();
  await expect(page).toHaveURL(at('/notifications'));
  await post('/api/user/force-logout/', { user_id });
  await page.reload();
  await expect(page).toHaveURL(at('/sign-in'));

  await fillSignIn(page, person.email, person.password);
  await expect(page).toHaveURL(at('/notifications'));
  await post('/api/user/status/ban/', { user_id, banned: true, reason: 'Sold the same picture twice' });
  const call = await page.request.post('/api/get/networks/', {
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  expect(call.status()).toBe(401);
  await page.reload();
  await expect(page).toHaveURL(at('/sign-in'));
  await enter();
  await expect(page.getByRole('main')).toContainText(/suspended|banned/i);
  await expect(page).toHaveURL(at('/sign-in'));

  await post('/api/user/status/ban/', { user_id, banned: false });
  await enter();
  await expect(page).toHaveURL(at('/notifications'));
});

test('a wrong password says the same about known and unknown addresses', async ({ page }) => {
  const said: (string | null)[] = [];
  for (const email of [people.influencer, `${unique('nobody')}@people.example`]) {
    await page.goto('/sign-in');
    await fillSignIn(page, email, 'not the password');
    const problem = page.getByRole('alert').filter({ hasText: /\w/ }).first();
    await expect(problem).toBeVisible();
    said.push(await problem.textContent());
  }
  expect(said[0]).toBe(said[1]);
});
