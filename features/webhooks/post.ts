import http from 'node:http';
import https from 'node:https';
import { hostOf, PrivateTarget, publicLookup, refuseLiteral } from './target';

/** All of a try, from looking the name up to the last byte that is read. */
const PATIENCE_MS = 5_000;
/** Of an answer is read at most so much, and kept at most the beginning. */
const MOST_READ = 64 * 1024;
const MOST_KEPT = 4 * 1024;

/** What became of a try. */
export interface Outcome {
  status: number | null;
  /** Null when it was taken. */
  problem: string | null;
  answer: string;
  milliseconds: number;
}

const problems: Record<string, string> = {
  ABORT_ERR: 'No whole answer came within 5 seconds.',
  ECONNREFUSED: 'The connection was refused.',
  ECONNRESET: 'The connection was cut.',
  ENOTFOUND: 'The name of the server is not known.',
  EAI_AGAIN: 'The name of the server could not be looked up.',
};

function problemOf(error: unknown): string {
  if (error instanceof PrivateTarget) return 'The address leads into a private network.';
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string'
    ? (problems[code] ?? `The connection failed (${code}).`)
    : 'The connection failed.';
}

function judge(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400
    ? `It answered ${status}. Redirects are not followed.`
    : `It answered ${status}.`;
}

/** Answers are kept as text that the database takes. */
const textOf = (parts: Buffer[]) =>
  Buffer.concat(parts).subarray(0, MOST_KEPT).toString('utf8').replaceAll('\0', '\ufffd');

function exchange(
  url: URL,
  headers: Record<string, string>,
  body: Buffer,
): Promise<Omit<Outcome, 'milliseconds'>> {
  return new Promise((resolve, reject) => {
    refuseLiteral(hostOf(url));
    const { request } = url.protocol === 'https:' ? https : http;
    const sent = request(url, {
      method: 'POST',
      agent: false,
      lookup: publicLookup,
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        'content-type': 'application/json',
        'content-length': String(body.length),
        'user-agent': 'Fanfare-Webhooks',
        ...headers,
      },
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const status = response.statusCode ?? 0;
      const parts: Buffer[] = [];
      let read = 0;
      const done = () => resolve({ status, problem: judge(status), answer: textOf(parts) });
      response.on('data', (part: Buffer) => {
        parts.push(part);
        read += part.length;
        if (read < MOST_READ) return;
        done();
        sent.destroy();
      });
      response.on('end', done);
      response.on('error', reject);
    });
    sent.end(body);
  });
}

/**
 * Sends a text to an endpoint and says what became of it; never throws. Nothing is followed, no private address is
 * connected to, and nothing of what was sent or answered is logged.
 */
export async function postTo(
  target: string,
  headers: Record<string, string>,
  text: string,
): Promise<Outcome> {
  const started = performance.now();
  const result = await exchange(new URL(target), headers, Buffer.from(text)).catch((error: unknown) => ({
    status: null,
    problem: problemOf(error),
    answer: '',
  }));
  return { ...result, milliseconds: Math.round(performance.now() - started) };
}
