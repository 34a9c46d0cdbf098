import type { IncomingMessage } from 'node:http';
import { isOwnOrigin } from '@/auth/origin';
import { Failure } from '@/lib/failure';

/** Whether Next would look for a server action in a request to a page: called by a script, or sent by a form without. */
const mayRunAction = ({ method, headers }: IncomingMessage) =>
  method === 'POST' &&
  ('next-action' in headers || /^multipart\/form-data/i.test(headers['content-type'] ?? ''));

/** Whether JSON comes to where pages are, none of which takes any: somebody looks for an operation that is not there. */
export const isCall = ({ headers }: IncomingMessage) =>
  !('next-action' in headers) && /^application\/([\w.-]+\+)?json\b/i.test(headers['content-type'] ?? '');

/** There is nothing of an API at an address. */
export const noOperation = () => new Failure('not_found', 'There is no operation at this address.');

/**
 * Lets forms through that one of our own pages sent; `forbidden` for those of other sites, and those that do not say who
 * sends them: Next would fail on the former and run the latter. Next compares the Origin with the Host, which behind a
 * proxy may be any name, so that it is told what we found.
 */
export function requireOwnForm(request: IncomingMessage): void {
  if (!mayRunAction(request)) return;
  const { origin, host, 'x-forwarded-host': forwarded } = request.headers;
  if (!origin || !isOwnOrigin({ origin, host, forwardedHost: [forwarded].flat()[0] })) {
    throw new Failure('forbidden', 'This form comes from another site.');
  }
  request.headers['x-forwarded-host'] = new URL(origin).host;
  // Next asks us by this scheme for the page that an action leads to, and behind a proxy we do not speak TLS.
  request.headers['x-forwarded-proto'] = 'http';
}
