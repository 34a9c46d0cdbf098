import { drawing } from '@/lib/drawing';
import type { Pages } from './forward';

const RETRY_AFTER_SECONDS = 2;

/**
 * Next answers 500 whatever a page failed for. A page that failed because the platform could not answer just then says
 * 503 and when to ask again, as the APIs do; the rest stays as it was drawn.
 */
export const withHonestStatus =
  (draw: Pages): Pages =>
  (request, response) =>
    drawing((isUnavailable) => {
      const { writeHead } = response;
      response.writeHead = (status: number, ...rest: unknown[]) => {
        const busy = status === 500 && isUnavailable();
        if (busy) response.setHeader('retry-after', String(RETRY_AFTER_SECONDS));
        return Reflect.apply(writeHead, response, [busy ? 503 : status, ...rest]);
      };
      return draw(request, response);
    });
