import { readdirSync } from 'node:fs';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import * as fileAddress from '@/app/files/[name]/route';
import * as upload from '@/app/files/route';
import { db } from '@/db/client';
import { files } from '@/db/schema';
import { createApplication } from '@/features/applications';
import { makeActor, makeGrant, makeToken, makeUser, unique } from '@/testing/factories';
import { sessionHeaders } from '@/testing/http';
import { namesIn, ownDataDirectory, png } from '@/testing/pictures';

const home = ownDataDirectory();
const onDisk = () => namesIn(home);

describe('the address of uploads', () => {
  let user: Awaited<ReturnType<typeof makeUser>>;
  let headers: Record<string, string>;
  beforeEach(async () => {
    user = await makeUser('influencer');
    headers = await sessionHeaders(user);
  });

  const form = (bytes: Uint8Array, name = 'shot.png', purpose = 'proof') => {
    const body = new FormData();
    body.set('file', new File([Buffer.from(bytes)], name, { type: 'text/html' }));
    body.set('purpose', purpose);
    return body;
  };
  const send = async (body: BodyInit, given: Record<string, string> = headers) => {
    const request = new Request('http://127.0.0.1:3000/files', {
      method: 'POST',
      headers: given,
      body,
      duplex: 'half',
    } as RequestInit);
    const response = await upload.POST(request, {
      params: Promise.resolve({}),
    });
    return { status: response.status, json: await response.json() };
  };
  const look = (name: string, given: Record<string, string> = {}) =>
    fileAddress.GET(new Request('http://127.0.0.1:3000/', { headers: given }), {
      params: Promise.resolve({ name }),
    });

  it('takes a picture whatever it is called, and serves it as what it is', async () => {
    for (const name of [
      'shot.png.html',
      '../../../etc/cron.d/x',
      '..\\..\\x.php',
      'a.svg',
      '\u202egnp.exe',
    ]) {
      const { status, json } = await send(form(await png(), name));
      expect(status).toBe(201);
      expect(Object.keys(json).sort()).toEqual([
        'bytes',
        'height',
        'id',
        'path',
        'servedSha256',
        'sha256',
        'url',
        'width',
      ]);
      const response = await look(path.basename(json.path), headers);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'image/png',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'content-disposition': `inline; filename="${json.id}.png"`,
        'cache-control': 'private, no-cache',
      });
      expect((await look(path.basename(json.path))).status).toBe(404);
      const again = await look(path.basename(json.path), {
        ...headers,
        'if-none-match': response.headers.get('etag') ?? '',
      });
      expect(again.status).toBe(304);
    }
    expect(onDisk().length).toBeGreaterThan(0);
    expect(onDisk().filter((name) => !/^[0-9a-f-]{36}\.(png|jpg|webp)$/.test(name))).toEqual([]);
    expect(readdirSync(home)).toEqual(['files']);
  });

  it('takes and shows a picture by an application for its user, and by a version among others', async () => {
    const { id } = await createApplication(await makeActor('admin'), {
      name: unique('Desk'),
      redirectUris: ['https://desk.example/back'],
    });
    const authorization = `Bearer ${await makeGrant(id, user.id)}`;
    const { status, json } = await send(form(await png()), { authorization });
    expect(status).toBe(201);
    const name = path.basename(json.path);
    const shown = await look(name, { authorization });
    expect([shown.status, (await look(name)).status]).toEqual([200, 404]);
    const etag = `W/"other", W/${shown.headers.get('etag')}`;
    expect((await look(name, { authorization, 'if-none-match': etag })).status).toBe(304);
    const nobody = `Bearer ${await makeGrant(id, null)}`;
    expect((await send(form(await png()), { authorization: nobody })).status).toBe(401);
  });

  it('lets public pictures be kept for ever, and takes an API token', async () => {
    const token = await makeToken(user.id);
    const { status, json } = await send(form(await png(), 'x.png', 'avatar'), {
      authorization: `Bearer ${token}`,
    });
    expect(status).toBe(201);
    const response = await look(path.basename(json.path));
    expect([response.status, response.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
    expect((await look(path.basename(json.path), { authorization: 'Bearer nonsense' })).status).toBe(401);
  });

  it('refuses strangers and other sites', async () => {
    const body = () => png().then((bytes) => form(bytes));
    expect((await send(await body(), {})).status).toBe(401);
    const elsewhere = {
      cookie: headers.cookie ?? '',
      'sec-fetch-site': 'cross-site',
      origin: 'https://evil.example',
    };
    expect((await send(await body(), elsewhere)).status).toBe(403);
    expect((await send(await body(), { cookie: headers.cookie ?? '' })).status).toBe(403);
  });

  it('cuts off a body of 50 MB while it streams, whatever it claims', async () => {
    let sent = 0;
    const chunk = new Uint8Array(256 * 1024);
    const stream = new ReadableStream({
      pull(controller) {
        sent += chunk.byteLength;
        if (sent > 50 * 1024 * 1024) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const type = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await send(stream, { ...headers, ...type })).status).toBe(413);
    expect(sent).toBeLessThan(7 * 1024 * 1024);
    expect((await send('x', { ...headers, ...type, 'content-length': '52428800' })).status).toBe(413);
    expect((await send(form(new Uint8Array(5 * 1024 * 1024 + 1)))).status).toBe(413);
  });

  it('refuses every other form', async () => {
    const picture = await png();
    const two = form(picture);
    two.append('file', new File([Buffer.from(picture)], 'b.png'));
    const textFile = new FormData();
    textFile.set('file', 'text');
    textFile.set('purpose', 'proof');
    const multipart = { ...headers, 'content-type': 'multipart/form-data; boundary=x' };
    const answers = [
      await send(two),
      await send(textFile),
      await send(form(picture, 'x.png', 'anything')),
      await send(form(new Uint8Array())),
      await send('--x--', multipart),
      await send('--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n', multipart),
      await send('{}', { ...headers, 'content-type': 'application/json' }),
      await send('x', { ...multipart, 'content-encoding': 'gzip' }),
      await send(form(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'x.png')),
      await send(form(picture, 'x.png', 'campaign')),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400, 415, 415, 415, 403]);
    for (const { json } of answers)
      expect(json.error).toMatchObject({ code: expect.any(String), message: expect.any(String) });
    expect(await db().$count(files, eq(files.ownerId, user.id))).toBe(0);
  });

  it('has no other methods', async () => {
    const response = await upload.GET(new Request('http://127.0.0.1:3000/files'), {
      params: Promise.resolve({}),
    });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  });
});
