import { setTimeout } from 'node:timers/promises';

export interface Answer {
  status: number;
  /** What it said in JSON; undefined for anything else. */
  json: Record<string, unknown> | undefined;
}

/** One call; a connection that fails is status 0. */
export async function call(
  url: string,
  token: string | undefined,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    const text = await response.text();
    return { status: response.status, json: text.startsWith('{') ? JSON.parse(text) : undefined };
  } catch {
    return { status: 0, json: undefined };
  }
}

/** How many answers had each status, such as `200 x 5, 409 x 35`. */
export function tally(answers: readonly { status: number }[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

export const inWords = (counts: Map<number, number>) =>
  [...counts].map(([status, count]) => `${status || 'no answer'} x ${count}`).join(', ');

/** Throws what was found instead of what had to be. */
export function expectEqual(what: string, found: unknown, wanted: unknown): void {
  const [is, should] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (is !== should) throw new Error(`${what}: ${is} instead of ${should}`);
}

/** Calls again and again by so many callers at once until it is told to stop; gives every answer with what it was for. */
export function keepCalling<T>(callers: number, one: (turn: number) => Promise<T>) {
  const results: T[] = [];
  let [turn, over] = [0, false];
  const loop = async () => {
    while (!over) {
      results.push(await one(turn++));
      await setTimeout(5);
    }
  };
  const loops = Promise.all(Array.from({ length: callers }, loop));
  return {
    results,
    stop: async () => {
      over = true;
      await loops;
      return results;
    },
  };
}
