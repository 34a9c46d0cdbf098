import { request } from 'node:http';
import type { Load } from './drive';

/** Written by Node itself for every server. */
const byNode = ['date', 'connection', 'keep-alive', 'transfer-encoding'];

/** What a server answers to the first request of a load, for another one to repeat. */
export function serverAnswers({ origin, method, paths, headers }: Load) {
  return new Promise<{ status?: number; headers: string[]; body: string }>((resolve, reject) => {
    const asked = request(new URL(paths[0] ?? '/', origin), { method, headers }, async (response) => {
      let body = '';
      for await (const piece of response.setEncoding('utf8')) body += piece;
      const kept = Object.entries(response.headersDistinct)
        .filter(([name]) => !byNode.includes(name))
        .flatMap(([name, values = []]) => values.flatMap((value) => [name, value]));
      resolve({ status: response.statusCode, headers: kept, body });
    });
    asked.on('error', reject);
    asked.end();
  });
}
