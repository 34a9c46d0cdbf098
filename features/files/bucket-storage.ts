import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { Failure } from '@/lib/failure';
import type { Storage } from './bytes';

interface Bucket {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const TIMEOUT_MS = 10_000;
/** Whoever asks how the store is doing waits for the answer. */
const STATE_TIMEOUT_MS = 3_000;

/** Keeps files in a bucket of an S3-compatible store, addressed as `<endpoint>/<bucket>/<name>`. */
export function bucketStorage({ endpoint, bucket, region, accessKeyId, secretAccessKey }: Bucket): Storage {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 });

  async function call(method: string, name: string, body?: Uint8Array, contentType?: string) {
    const response = await client
      .fetch(`${endpoint.replace(/\/+$/, '')}/${bucket}/${name}`, {
        method,
        body: body && new Uint8Array(body),
        headers: {
          // Signed with the request, so that nothing on the way can change the bytes.
          'x-amz-content-sha256': createHash('sha256')
            .update(body ?? '')
            .digest('hex'),
          ...(contentType && { 'content-type': contentType }),
        },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      .catch((cause: unknown) => {
        throw unavailable(cause);
      });
    if (!response.ok && response.status !== 404) {
      throw unavailable(new Error(`${method} answered ${response.status}: ${await response.text()}`));
    }
    return response;
  }

  return {
    async put(name, bytes, contentType) {
      const response = await call('PUT', name, bytes, contentType);
      await response.body?.cancel();
      if (response.status === 404) throw unavailable(new Error(`The bucket ${bucket} does not exist.`));
    },

    async get(name) {
      const response = await call('GET', name);
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
      await response.body?.cancel();
      return undefined;
    },

    async remove(name) {
      await (await call('DELETE', name)).body?.cancel();
    },

    async state() {
      const url = `${endpoint.replace(/\/+$/, '')}/${bucket}/`;
      const digest = createHash('sha256').update('').digest('hex');
      const problem = await client
        .fetch(url, {
          method: 'HEAD',
          headers: { 'x-amz-content-sha256': digest },
          signal: AbortSignal.timeout(STATE_TIMEOUT_MS),
        })
        .then(
          ({ ok, status }) => (ok ? null : (refusals[status] ?? `It answers ${status}.`)),
          () => 'It cannot be reached.',
        );
      const passing = problem !== null && !Object.values(refusals).includes(problem);
      return { kind: 'bucket', bucket, endpoint, problem, passing };
    },
  };
}

const refusals: Record<number, string> = {
  403: 'It refuses the access key.',
  404: 'There is no bucket of this name.',
};

const unavailable = (cause: unknown) =>
  new Failure('unavailable', 'The files cannot be reached right now. Try again in a moment.', { cause });
