import type { IncomingMessage, ServerResponse } from 'node:http';
import { limitPage, limitPublicPage } from '@/auth/limits';
import { sessionCookie, userOfCookie } from '@/auth/session';
import { admission } from '@/lib/admission';
import { calmMoment } from './calm';
import type { Pages } from './forward';
import { keepPages } from './kept-pages';
import { answeredOrHeld } from './under-way';

/**
 * Forms have places of their own: what somebody has filled in waits longer for them. Places are for pages that wait for
 * the database; the processor, of which calls need their share, is given by calm moments.
 */
const reading = { width: 6, queue: 200, queueOfCaller: 100, patience: 6_000 };
const sending = { width: 4, queue: 200, queueOfCaller: 50, patience: 15_000 };
/** How long a page lets calls go first. */
const CALM_MS = 500;

/** Who asks for a page: a person by the session's signature, or else a network. */
async function callerOf(request: IncomingMessage, network: string): Promise<{ user?: number; name: string }> {
  const cookie = new RegExp(`(?:^|; *)${sessionCookie()}=([^;]+)`).exec(request.headers.cookie ?? '')?.[1];
  const user = cookie && (await userOfCookie(cookie));
  return user ? { user, name: `user:${user}` } : { name: network };
}

/**
 * Lets only so many pages be drawn at once and each person or network ask for only so many; a page that is kept takes no
 * place. Failures: `rate_limited`, `unavailable`.
 */
export function crowdControl(pages: Pages, calls: () => number) {
  let drawing = 0;
  const calm = calmMoment({ calls, pages: () => drawing }, CALM_MS);
  const answerKept = keepPages();
  const lanes = { reading: admission(reading), sending: admission(sending) };
  return async (request: IncomingMessage, response: ServerResponse, network: string): Promise<void> => {
    const { user, name } = await callerOf(request, network);
    await (user ? limitPage(name) : limitPublicPage(network));
    const lane = request.method === 'GET' || request.method === 'HEAD' ? lanes.reading : lanes.sending;
    let answering: Promise<void> | undefined;
    await answerKept(request, response, pages, (draw) =>
      lane(async () => {
        await calm();
        // Whoever left meanwhile needs no page.
        if (response.destroyed) return;
        drawing++;
        try {
          const drawn = answeredOrHeld(response);
          answering = draw(request, response);
          await Promise.race([drawn, answering]);
        } finally {
          drawing--;
        }
      }, name),
    );
    await answering;
  };
}
