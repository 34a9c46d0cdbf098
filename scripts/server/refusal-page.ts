import { createHash } from 'node:crypto';
import { textAsHtml } from '@/lib/escape-html';

const STYLE = `:root{color-scheme:light dark}
body{display:grid;min-height:90dvh;margin:0 1.25rem;place-items:center;text-align:center;font:1rem/1.5 system-ui,sans-serif;
background:light-dark(#fbfaf9,#131316);color:light-dark(#18181d,#f4f4f6)}
h1{margin:0 0 .5rem;font-size:1.5rem;line-height:1.25}
p{max-width:28rem;margin:0 auto 1.25rem;color:light-dark(#5c5c66,#a9a9b2)}
a{display:inline-block;padding:.625rem 1rem;border-radius:.5rem;text-decoration:none;
background:light-dark(#18181d,#f4f4f6);color:light-dark(#fcfcfc,#17171b)}`;

const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const titles: Record<number, string> = {
  400: 'This address is not valid',
  408: 'This took too long to arrive',
  413: 'This is too large',
  429: 'That was a lot at once',
  503: 'Fanfare is busy',
};

/** The page that says what `refusal` does, in one piece and without anything to load, since there is no time for it. */
export function refusalPage(refusal: Response, message: string): Response {
  const { status, headers } = refusal;
  const title = titles[status] ?? 'This did not work';
  const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${title} · Fanfare</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1><p>${textAsHtml(message)}</p><a href="">Try again</a></main></body></html>
`;
  const own = new Headers(headers);
  own.set('content-type', 'text/html; charset=utf-8');
  own.set('content-security-policy', POLICY);
  return new Response(page, { status, headers: own });
}
