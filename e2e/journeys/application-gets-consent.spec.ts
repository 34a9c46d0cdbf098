import * as oauth from 'oauth4webapi';
import { registerApplication } from '../command';
import { serveElsewhere } from '../elsewhere';
import { expect, expectFitForEverybody, site, test } from '../fixtures';

const insecure = { [oauth.allowInsecureRequests]: true } as const;

test('a person lets an application in, it acts for them, and they end it', async ({ page, signIn }) => {
  const desk = await serveElsewhere('<!doctype html><title>Desk</title><p>Welcome back');
  const redirectUri = `${desk.origin}/callback`;
  const { id, secret } = await registerApplication(redirectUri);
  const client = { client_id: id };
  const proof = oauth.ClientSecretBasic(secret);
  const issuer = new URL(site);
  const server = await oauth.processDiscoveryResponse(
    issuer,
    await oauth.discoveryRequest(issuer, { ...insecure, algorithm: 'oauth2' }),
  );

  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const authorize = new URL(server.authorization_endpoint ?? '');
  authorize.search = new URLSearchParams({
    client_id: id,
    redirect_uri: redirectUri,
    response_type: 'code',
    state,
    scope: 'campaigns:read tasks:read',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }).toString();

  await signIn('influencer');
  await page.goto(authorize.href);
  await expect(page.getByRole('heading', { name: /Campaign desk wants to use your/ })).toBeVisible();
  await expect(page.getByText('See your tasks', { exact: true })).toBeVisible();
  await expect(page.getByText(/^Request and cancel payouts/)).toHaveCount(0);
  await expectFitForEverybody(page);
  await page.getByRole('button', { name: 'Do not allow' }).click();
  await page.waitForURL(`${redirectUri}?**`);
  expect(new URL(page.url()).searchParams.get('error')).toBe('access_denied');

  await page.goto(authorize.href);
  await page.getByRole('button', { name: 'Allow', exact: true }).click();
  await page.waitForURL(`${redirectUri}?**`);
  const answer = oauth.validateAuthResponse(server, client, new URL(page.url()), state);
  const granted = await oauth.processAuthorizationCodeResponse(
    server,
    client,
    await oauth.authorizationCodeGrantRequest(server, client, proof, answer, redirectUri, verifier, insecure),
  );

  expect(granted.scope).toBe('campaigns:read tasks:read');

  const browse = (accept: string) =>
    fetch(`${site}/api/get/campaigns/`, {
      method: 'POST',
      redirect: 'manual',
      headers: { authorization: `Bearer ${granted.access_token}`, accept },
    });
  expect((await (await browse('application/json')).json()).campaigns.length).toBeGreaterThan(0);

  const view = await browse('text/html');
  expect(view.status).toBe(303);
  const opened = new URL(view.headers.get('location') ?? '', site).href;
  const stranger = await page.context().browser()?.newContext();
  const webView = await stranger?.newPage();
  if (!stranger || !webView) throw new Error('no second browser');
  await webView.goto(opened);
  await expect(webView.getByRole('heading').first()).toBeVisible();
  await expectFitForEverybody(webView);
  expect((await webView.goto(opened))?.status(), 'a ticket opens one view once').not.toBe(200);
  await stranger.close();

  await page.goto('/settings/applications');
  await expect(page.getByText('Campaign desk').first()).toBeVisible();
  await expect(page.getByText('See your tasks', { exact: true })).toBeVisible();
  await oauth.processRevocationResponse(
    await oauth.revocationRequest(server, client, proof, granted.access_token, insecure),
  );
  expect((await browse('application/json')).status).toBe(401);
  await desk.close();
});
