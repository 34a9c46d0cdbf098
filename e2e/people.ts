import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test';
import { tokenOf } from './command';
import { fillSignIn, people, unique } from './fixtures';

/** Somebody of this run with an account of their own. */
interface Person {
  name: string;
  username: string;
  email: string;
  password: string;
}

const newPerson = (name: string): Person => {
  const username = unique(name.split(' ')[0]?.toLowerCase() ?? 'somebody');
  return { name, username, email: `${username}@people.example`, password: 'a loaf for every Sunday' };
};

/** Calls documented operations with a token; every answer must be a success. */
export function apiWith(request: APIRequestContext, token: string) {
  return async <T = Record<string, never>>(path: string, data: object = {}): Promise<T> => {
    const answer = await request.post(path, { headers: { authorization: `Bearer ${token}` }, data });
    expect(answer.status(), `${path}: ${await answer.text()}`).toBe(200);
    return answer.json();
  };
}

type Api = ReturnType<typeof apiWith>;

/** Documented operations as the administrator calls them. */
export const adminApi = async (request: APIRequestContext): Promise<Api> =>
  apiWith(request, await tokenOf(people.admin));

/** A new organisation with a limit in US dollars and its owner. */
export async function newOrganisation(admin: Api, maximumLimit = 1000) {
  const owner = newPerson('Olive Branch');
  const { email, password, username, name } = owner;
  const { advertiser_id } = await admin<{ advertiser_id: number }>('/api/advertiser/create/', {
    name: unique('Mended Goods'),
    email,
    currency: 'USD',
    maximum_limit: maximumLimit,
  });
  await admin('/api/user/create/', { email, password, username, name, role: 'advertiser', advertiser_id });
  return { id: advertiser_id, owner };
}

/** Signs the page's browser in through the form, at another name of the platform where one is given. */
export async function signInAs(
  page: Page,
  { email, password }: Pick<Person, 'email' | 'password'>,
  site = '',
) {
  await page.goto(`${site}/sign-in`);
  await fillSignIn(page, email, password);
  await expect(page).not.toHaveURL(/\/sign-in/);
}

/** What the API answers to the signed-in browser; every answer must be a success. */
export async function callFromPage(page: Page, path: string, body: object = {}) {
  const { status, json } = await page.evaluate(
    async ([url, data]) => {
      const response = await fetch(url as string, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(data),
      });
      return { status: response.status, json: await response.json() };
    },
    [path, body] as const,
  );
  expect(status, `${path}: ${JSON.stringify(json)}`).toBe(200);
  return json;
}

/** A new influencer with an accepted Instagram profile, whose browser calls the API; close it when done. */
export async function newInfluencer(browser: Browser, admin: Api, name: string) {
  const person = newPerson(name);
  const { email, password, username } = person;
  await admin('/api/user/create/', { email, password, username, name, role: 'influencer' });
  const page = await browser.newPage();
  await signInAs(page, person);
  const call = (path: string, body: object) => callFromPage(page, path, body);
  const { approval_id } = await call('/api/action/network/approval/', {
    network_type: 'instagram',
    network_id: username,
    network_url: `https://instagram.com/${username}`,
  });
  await admin('/api/network/status/', { network_id: approval_id, status: 'accepted' });
  return { ...person, call, storageState: () => page.context().storageState(), close: () => page.close() };
}
