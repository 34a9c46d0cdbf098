import { randomUUID } from 'node:crypto';
import { Failure } from '@/lib/failure';
import { log } from '@/lib/log';
import type { Endpoint, Path } from './endpoint';
import type { Face } from './face';
import { openToEveryPage, options, refusal } from './respond';

type Handler = (request: Request, context: { params: Promise<Path> }) => Promise<Response>;

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

/**
 * The exports of one route file, from its endpoints: every other method answers 405 with Allow in the face's
 * envelope, OPTIONS says what there is, HEAD follows GET.
 */
export function route(...endpoints: [Endpoint, ...Endpoint[]]): Record<(typeof methods)[number], Handler> {
  const face = endpoints[0].contract.face;
  const cors = endpoints.some(({ contract }) => contract.cors);
  const served = new Map(endpoints.map((each): [string, Endpoint] => [each.contract.method, each]));
  for (const each of endpoints) if (each.contract.alsoGet) served.set('GET', each);
  const get = served.get('GET');
  if (get) served.set('HEAD', get);
  const allow = [...served.keys(), 'OPTIONS'].join(', ');

  const handler =
    (method: string): Handler =>
    async (request, context) => {
      const started = performance.now();
      const requestId = randomUUID();
      const target = served.get(method);
      const notServed = new Failure('method_not_allowed', `Use ${allow}.`);
      const response = target
        ? await target.serve(request, await context.params, requestId)
        : method === 'OPTIONS'
          ? options(allow, cors)
          : refusal(face, notServed, requestId, { allow, ...(cors && openToEveryPage) });
      if (!response.headers.has('x-request-id')) response.headers.set('x-request-id', requestId);
      log().info({
        requestId,
        method,
        path: new URL(request.url).pathname,
        status: response.status,
        ms: Math.round(performance.now() - started),
      });
      return method === 'HEAD' ? new Response(null, response) : response;
    };

  return Object.fromEntries(methods.map((method) => [method, handler(method)])) as ReturnType<typeof route>;
}

/** The exports of the catch-all route of a face: no operation is there, and the face says so in its envelope. */
export function nowhere(face: Face): Record<(typeof methods)[number], () => Promise<Response>> {
  const handler = async () =>
    refusal(face, new Failure('not_found', 'There is no operation at this address.'), randomUUID());
  return Object.fromEntries(methods.map((method) => [method, handler])) as ReturnType<typeof nowhere>;
}
