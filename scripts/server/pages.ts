import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';
import { holdScripts } from './late-scripts';
import { sendWhole } from './whole-pages';

/** Answers for everything that is Next's. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What Next answers in production: its pages whole and with late scripts, compressed. */
export function productionPages(next: Pages): Pages {
  // Its types are those of Express, of which it uses nothing.
  const compress = compression() as unknown as (
    request: IncomingMessage,
    response: ServerResponse,
    then: () => void,
  ) => void;
  return async (request, response) => {
    compress(request, response, () => undefined);
    holdScripts(request, response);
    sendWhole(response);
    await next(request, response);
  };
}
