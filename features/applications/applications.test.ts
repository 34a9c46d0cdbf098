import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { authenticateApplication } from '@/auth/applications';
import { hashSecret } from '@/auth/secret';
import { db } from '@/db/client';
import { applicationSecrets } from '@/db/schema';
import { makeActor, unique } from '@/testing/factories';
import {
  addSecret,
  createApplication,
  disableApplication,
  enableApplication,
  getApplication,
  listApplications,
  registerApplication,
  revokeSecret,
  setRedirectUris,
} from '.';

const home = 'https://client.example/back';
const from = '127.0.0.1';
const admin = () => makeActor('admin');
const values = () => ({ name: unique('App'), redirectUris: [home] });
const actions = async (actor: Awaited<ReturnType<typeof admin>>, id: number) =>
  (await getApplication(actor, id)).history.map((entry) => entry.action);

describe('createApplication', () => {
  it('gives an id and a secret that opens, keeps only its hash, and says so in the audit log', async () => {
    const actor = await admin();
    const made = await createApplication(actor, values());
    expect(await authenticateApplication(made.clientId, made.secret, from)).toBe(made.id);
    const [kept] = await db()
      .select()
      .from(applicationSecrets)
      .where(eq(applicationSecrets.applicationId, made.id));
    expect(kept?.hash).toBe(hashSecret(made.secret));
    expect(JSON.stringify(kept)).not.toContain(made.secret);
    const detail = await getApplication(actor, made.id);
    expect(detail.history[0]).toMatchObject({ action: 'applications.create', actor: { id: actor.id } });
    expect(detail.secrets[0]?.lastUsedAt).toBeInstanceOf(Date);
    const listed = (await listApplications(actor)).find(({ id }) => id === made.id);
    expect(listed).toMatchObject({ liveSecrets: 1, connectedUsers: 0, redirectUris: [home] });
    expect(listed?.lastUsedAt).toEqual(detail.secrets[0]?.lastUsedAt);
  });

  it('counts secrets and users of its own application alone', async () => {
    const actor = await admin();
    const [one, two] = [await createApplication(actor, values()), await createApplication(actor, values())];
    await addSecret(actor, two.id);
    const listed = await listApplications(actor);
    expect(listed.find(({ id }) => id === one.id)?.liveSecrets).toBe(1);
    expect(listed.find(({ id }) => id === two.id)?.liveSecrets).toBe(2);
  });

  it.each(['influencer', 'advertiser'] as const)('is not for the role %s', async (role) => {
    const actor = await makeActor(role);
    const { id } = await registerApplication(values());
    const refused = { code: 'forbidden' };
    await expect(createApplication(actor, values())).rejects.toMatchObject(refused);
    await expect(addSecret(actor, id)).rejects.toMatchObject(refused);
    await expect(revokeSecret(actor, id, 1)).rejects.toMatchObject(refused);
    await expect(setRedirectUris(actor, id, [home])).rejects.toMatchObject(refused);
    await expect(disableApplication(actor, id)).rejects.toMatchObject(refused);
    await expect(listApplications(actor)).rejects.toMatchObject(refused);
    await expect(getApplication(actor, id)).rejects.toMatchObject(refused);
  });

  it.each([
    'http://client.example/back',
    'https://client.example/back#part',
    'https://user@client.example/',
    'javascript:alert(1)',
    'http://localhost.evil.example/',
    'https://client.example/a b',
    'client.example',
    '',
  ])('refuses to send people back to %j', async (uri) => {
    await expect(createApplication(await admin(), { name: 'x', redirectUris: [uri] })).rejects.toMatchObject({
      code: 'invalid',
      fields: { redirectUris: expect.any(String) },
    });
  });

  it('takes http on the machine itself, and needs at least one address', async () => {
    const uris = ['http://localhost:8080/cb', 'http://127.0.0.1/cb', 'http://[::1]:9/cb'];
    await createApplication(await admin(), { name: 'Local', redirectUris: uris });
    await expect(createApplication(await admin(), { name: 'None', redirectUris: [] })).rejects.toMatchObject({
      fields: { redirectUris: 'name at least one redirect URI' },
    });
  });
});

describe('secrets', () => {
  it('may overlap while one replaces the other, and a revoked one is dead at once', async () => {
    const actor = await admin();
    const { id, clientId, secret } = await createApplication(actor, values());
    const next = await addSecret(actor, id);
    expect(await authenticateApplication(clientId, secret, from)).toBe(id);
    expect(await authenticateApplication(clientId, next, from)).toBe(id);
    const first = (await getApplication(actor, id)).secrets.at(-1);
    await revokeSecret(actor, id, first?.id ?? 0);
    expect(await authenticateApplication(clientId, secret, from)).toBeUndefined();
    expect(await authenticateApplication(clientId, next, from)).toBe(id);
    await expect(revokeSecret(actor, id, first?.id ?? 0)).rejects.toMatchObject({ code: 'not_found' });
    expect(await actions(actor, id)).toEqual([
      'applications.secret.revoke',
      'applications.secret.add',
      'applications.create',
    ]);
  });

  it('are two at most, however many are asked for at once', async () => {
    const actor = await admin();
    const { id } = await createApplication(actor, values());
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => addSecret(actor, id)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(asked.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
    expect((await getApplication(actor, id)).liveSecrets).toBe(2);
  });

  it('belong to one application: another cannot be opened or lose its own by them', async () => {
    const actor = await admin();
    const [mine, other] = [
      await createApplication(actor, values()),
      await createApplication(actor, values()),
    ];
    expect(await authenticateApplication(other.clientId, mine.secret, from)).toBeUndefined();
    const [secret] = (await getApplication(actor, mine.id)).secrets;
    await expect(revokeSecret(actor, other.id, secret?.id ?? 0)).rejects.toMatchObject({ code: 'not_found' });
    await expect(addSecret(actor, 2_000_000_000)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('disabling', () => {
  it('shuts the application out until it is enabled, and each works from one state only', async () => {
    const actor = await admin();
    const { id, clientId, secret } = await createApplication(actor, values());
    await expect(enableApplication(actor, id)).rejects.toMatchObject({ code: 'wrong_state' });
    await disableApplication(actor, id);
    expect(await authenticateApplication(clientId, secret, from)).toBeUndefined();
    await expect(disableApplication(actor, id)).rejects.toMatchObject({ code: 'wrong_state' });
    await enableApplication(actor, id);
    expect(await authenticateApplication(clientId, secret, from)).toBe(id);
    expect((await actions(actor, id)).slice(0, 2)).toEqual(['applications.enable', 'applications.disable']);
  });
});

describe('setRedirectUris', () => {
  it('replaces the list, once each, and records both', async () => {
    const actor = await admin();
    const { id } = await createApplication(actor, values());
    await setRedirectUris(actor, id, ['https://new.example/cb', ' https://new.example/cb ']);
    const detail = await getApplication(actor, id);
    expect(detail.redirectUris).toEqual(['https://new.example/cb']);
    expect(detail.history[0]?.details).toEqual({ from: [home], to: ['https://new.example/cb'] });
    await expect(setRedirectUris(actor, id, ['ftp://x.example'])).rejects.toMatchObject({ code: 'invalid' });
    await expect(setRedirectUris(actor, 2_000_000_000, [home])).rejects.toMatchObject({ code: 'not_found' });
  });
});

it('registers for the command without a person, and says the platform did it', async () => {
  const actor = await admin();
  const { id } = await registerApplication(values());
  expect((await getApplication(actor, id)).history[0]).toMatchObject({
    action: 'applications.create',
    actor: null,
  });
});
