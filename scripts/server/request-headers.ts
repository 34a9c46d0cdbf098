import type { IncomingMessage } from 'node:http';

/** What only Next and our proxy may say to each other: a forged nonce would let a stranger's script run. */
const INTERNAL = [
  'content-security-policy',
  'content-security-policy-report-only',
  'x-nonce',
  'x-middleware-subrequest',
  'x-middleware-rewrite',
  'x-middleware-next',
];
/** What Next's own scripts say to pages; Next would answer it ahead of a handler that knows nothing of it. */
const OF_PAGES =
  /^(rsc|next-(action|url|hmr-refresh|router-.*|instant-.*|resume)|x-nextjs-.*|x-prerender-revalidate.*)$/;

/** Leaves of a request's headers what may count for what it asks for. */
export function cleanHeaders({ headers, rawHeaders }: IncomingMessage, isPage: boolean): void {
  for (const name of INTERNAL) delete headers[name];
  if (!isPage)
    for (const name of Object.keys(headers).filter((each) => OF_PAGES.test(each))) delete headers[name];
  // Node keeps the first of several; which of them counts is not ours to guess, so none of them will.
  const names = rawHeaders.filter((_, index) => index % 2 === 0);
  if (names.filter((name) => name.toLowerCase() === 'authorization').length > 1) {
    headers.authorization = 'several';
  }
}
