import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AwsV4Signer } from 'aws4fetch';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { db } from '@/db/client';
import { files } from '@/db/schema';
import { makeActor } from '@/testing/factories';
import { namesIn, ownDataDirectory, png } from '@/testing/pictures';
import { openFile, removeUnusedFiles, storageState, storeFile } from '.';
import { bucketStorage } from './bucket-storage';

const keys = vi.hoisted(() => {
  const given = { S3_BUCKET: 'pictures', S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret' };
  Object.assign(process.env, { ...given, S3_ENDPOINT: 'http://127.0.0.1:9', S3_REGION: 'eu-1' });
  return given;
});

const kept = new Map<string, { bytes: Buffer; type: string | undefined }>();
let down = false;

/** The signature this request should carry, worked out from what arrived. */
async function expected(method: string, url: string, headers: Record<string, string>, body: Buffer) {
  const signer = new AwsV4Signer({
    method,
    url,
    headers: Object.fromEntries(
      ['content-type', 'x-amz-content-sha256', 'x-amz-date']
        .filter((name) => headers[name])
        .map((name) => [name, headers[name] ?? '']),
    ),
    body: body.length > 0 ? new Uint8Array(body) : null,
    accessKeyId: keys.S3_ACCESS_KEY_ID,
    secretAccessKey: keys.S3_SECRET_ACCESS_KEY,
    service: 's3',
    region: 'eu-1',
    datetime: headers['x-amz-date'],
  });
  return (await signer.sign()).headers.get('authorization');
}

/** As much of an S3 store as we ask of one: it checks signatures and the digest of what is written. */
const bucket: Server = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  const { method = '', url = '' } = request;
  const headers = request.headers as Record<string, string>;
  const answer = (status: number, bytes?: Buffer) => response.writeHead(status).end(bytes);
  if (down) return answer(503);
  if (headers.authorization !== (await expected(method, `http://${headers.host}${url}`, headers, body))) {
    return answer(403);
  }
  if (headers['x-amz-content-sha256'] !== createHash('sha256').update(body).digest('hex')) return answer(400);
  if (!url.startsWith(`/${keys.S3_BUCKET}/`)) return answer(404);
  if (method === 'PUT') kept.set(url, { bytes: body, type: headers['content-type'] });
  if (method === 'DELETE') kept.delete(url);
  const found = kept.get(url);
  return answer(method === 'GET' && !found ? 404 : 200, method === 'GET' ? found?.bytes : undefined);
});

const home = ownDataDirectory();

beforeAll(async () => {
  await new Promise<void>((resolve) => bucket.listen(0, '127.0.0.1', resolve));
  const { port } = bucket.address() as AddressInfo;
  const { env } = await import('@/lib/env');
  env().S3_ENDPOINT = `http://127.0.0.1:${port}/`;
});
afterAll(() => bucket.close());

describe('a bucket', () => {
  it('keeps, gives and forgets pictures instead of the folder', async () => {
    const owner = await makeActor('influencer');
    const file = await storeFile(owner, await png(), 'avatar');
    const name = file.path.slice('/files/'.length);
    expect(kept.get(`/pictures/${name}`)).toMatchObject({ type: 'image/png' });
    expect(namesIn(home)).toEqual([]);
    expect(Buffer.from((await openFile(owner, name)).data)).toEqual(kept.get(`/pictures/${name}`)?.bytes);
    await db()
      .update(files)
      .set({ createdAt: new Date(0) });
    await removeUnusedFiles({ kind: 'platform' });
    expect(kept.size).toBe(0);
    await expect(openFile(owner, name)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('that does not answer makes uploads unavailable and leaves no row', async () => {
    const owner = await makeActor('influencer');
    const file = await storeFile(owner, await png(), 'avatar');
    down = true;
    const before = await db().$count(files);
    await expect(storeFile(owner, await png(), 'avatar')).rejects.toMatchObject({ code: 'unavailable' });
    await expect(openFile(owner, file.path.slice(7))).rejects.toMatchObject({ code: 'unavailable' });
    expect(await db().$count(files)).toBe(before);
    down = false;
    expect((await openFile(owner, file.path.slice(7))).data.byteLength).toBe(file.bytes);
  });

  it('with another key, or that does not exist, is unavailable', async () => {
    const { env } = await import('@/lib/env');
    const good = {
      endpoint: env().S3_ENDPOINT ?? '',
      bucket: 'pictures',
      region: 'eu-1',
      accessKeyId: 'key',
    };
    const wrongKey = bucketStorage({ ...good, secretAccessKey: 'wrong' });
    await expect(wrongKey.put('x.png', await png(), 'image/png')).rejects.toMatchObject({
      code: 'unavailable',
    });
    const elsewhere = bucketStorage({ ...good, bucket: 'nowhere', secretAccessKey: 'secret' });
    await expect(elsewhere.put('x.png', await png(), 'image/png')).rejects.toMatchObject({
      code: 'unavailable',
    });
    expect(await wrongKey.state()).toMatchObject({ problem: 'It refuses the access key.' });
    expect(await elsewhere.state()).toMatchObject({ problem: 'There is no bucket of this name.' });
    const nobody = bucketStorage({ ...good, endpoint: 'http://127.0.0.1:9', secretAccessKey: 'secret' });
    expect(await nobody.state()).toMatchObject({ problem: 'It cannot be reached.' });
  });

  it('tells administrators how it is doing', async () => {
    const admin = await makeActor('admin');
    const before = await storageState(admin);
    expect(before).toMatchObject({ kind: 'bucket', bucket: 'pictures', problem: null });
    const file = await storeFile(await makeActor('influencer'), await png(), 'avatar');
    expect(await storageState(admin)).toMatchObject({
      files: before.files + 1,
      used: before.used + file.bytes,
      unused: before.unused + 1,
    });
    await expect(storageState(await makeActor('advertiser'))).rejects.toMatchObject({ code: 'forbidden' });
  });
});
