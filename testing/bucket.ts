import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AwsV4Signer } from 'aws4fetch';
import { afterAll } from 'vitest';
import { ownProcess } from './own-process';

const BUCKET = 'pictures';
const REGION = 'eu-1';
const KEYS = { accessKeyId: 'key', secretAccessKey: 'secret' };

/** The signature that this request should carry, worked out from what arrived. */
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
    ...KEYS,
    service: 's3',
    region: REGION,
    datetime: headers['x-amz-date'],
  });
  return (await signer.sign()).headers.get('authorization');
}

/**
 * As much of an S3 store as we ask of one: it checks signatures and the digest of what is written. `kept` is by path
 * (`/pictures/<name>`); while `down` it refuses everything.
 */
export function fakeBucket() {
  const kept = new Map<string, { bytes: Buffer; type: string | undefined }>();
  const store = { kept, down: false, start, settings: {} as Record<string, string> };
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const { method = '', url = '' } = request;
    const headers = request.headers as Record<string, string>;
    const answer = (status: number, bytes?: Buffer) => response.writeHead(status).end(bytes);
    if (store.down) return answer(503);
    if (headers.authorization !== (await expected(method, `http://${headers.host}${url}`, headers, body))) {
      return answer(403);
    }
    if (headers['x-amz-content-sha256'] !== createHash('sha256').update(body).digest('hex')) {
      return answer(400);
    }
    if (!url.startsWith(`/${BUCKET}/`)) return answer(404);
    if (method === 'PUT') kept.set(url, { bytes: body, type: headers['content-type'] });
    if (method === 'DELETE') kept.delete(url);
    const found = kept.get(url);
    return answer(method === 'GET' && !found ? 404 : 200, method === 'GET' ? found?.bytes : undefined);
  });
  afterAll(() => server.close());

  /** Listens, and gives the settings of an instance that keeps its files here. */
  async function start() {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    store.settings = {
      S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      S3_BUCKET: BUCKET,
      S3_REGION: REGION,
      S3_ACCESS_KEY_ID: KEYS.accessKeyId,
      S3_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
    };
    return store.settings;
  }
  return store;
}

/** Gives the calling test file such a store to keep its files in; call it at the top. */
export function ownBucket() {
  const store = fakeBucket();
  ownProcess(store.start);
  return store;
}
