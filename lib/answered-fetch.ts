import type { ActionResult } from '@/lib/outcome';

/** What a form is told when the verb behind it was never asked. */
type Refused = Extract<ActionResult<never>, { ok: false }>;

const KEPT = 'What you typed is still here.';

const refused = (code: Refused['code'], message: string, retryAfter?: number): Refused => ({
  ok: false,
  code,
  message,
  fields: {},
  retryAfter,
});

/** The refusals of our own server that say more than that it is busy. */
const telling: readonly unknown[] = ['rate_limited', 'payload_too_large', 'timeout', 'forbidden'];

/** Why a form was not taken, by an answer that no action gave: our server's, or that of something in front of it. */
async function reasonOf(answer: Response): Promise<Refused> {
  if (answer.headers.has('x-nextjs-action-not-found')) {
    return refused(
      'not_found',
      `Fanfare was updated since you opened this page. ${KEPT} Copy it, load the page again and send it once more.`,
    );
  }
  const wait = Number(answer.headers.get('retry-after')) || undefined;
  if (answer.status === 503)
    return refused('unavailable', `Fanfare is busy. ${KEPT} Try again in a moment.`, wait);
  const said = await answer.json().then(
    ({ error }) => error,
    () => undefined,
  );
  if (telling.includes(said?.code)) return refused(said.code, said.message, wait);
  return refused('unavailable', `Fanfare could not take this just now. ${KEPT} Try again in a moment.`, wait);
}

/** The same as the answer of an action: Next finds its value under `a`, where a text that begins with a dollar would refer to something. */
const asAnswer = (value: Refused) =>
  new Response(
    `0:${JSON.stringify({ a: value }, (_, each) => (typeof each === 'string' && each.startsWith('$') ? `$${each}` : each))}\n`,
    { headers: { 'content-type': 'text/x-component' } },
  );

const isAnswerOfAction = ({ headers }: Response) =>
  headers.get('content-type')?.startsWith('text/x-component') || headers.has('x-action-redirect');

/** What a browser sends of a page that is gone is bounded: together 64 KiB. */
const mostKept = 16_384;

/** Whether what a form sends is small; a picture in it never is. */
function isSmall(body: unknown): boolean {
  if (typeof body === 'string') return body.length < mostKept;
  if (!(body instanceof FormData)) return false;
  let size = 0;
  for (const [name, value] of body) {
    if (typeof value !== 'string') return false;
    size += name.length + value.length + 200;
  }
  return size < mostKept;
}

/**
 * `fetch`, by which forms always get an answer that they can show. Next throws for any other than that of an action, such
 * as the 503 of a server that is busy, and the page with all that was typed would go. What is on its way when a page is
 * left arrives all the same.
 */
export const answeredFetch =
  (send: typeof fetch): typeof fetch =>
  async (input, init) => {
    if (!new Headers(init?.headers).has('next-action')) return send(input, init);
    let answer: Response;
    try {
      answer = await send(input, isSmall(init?.body) ? { ...init, keepalive: true } : init);
    } catch {
      return asAnswer(
        refused('unavailable', `Fanfare cannot be reached. ${KEPT} Check your connection and try again.`),
      );
    }
    return isAnswerOfAction(answer) ? answer : asAnswer(await reasonOf(answer));
  };
