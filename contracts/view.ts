import type { z } from 'zod';
import type { Actor, ApplicationActor, UserActor } from '@/auth/actor';
import { issueTicket } from '@/auth/tickets';
import type { Contract } from './face';
import { leadTo } from './respond';

type Shape = z.ZodType | undefined;

/** The address of a full view, with the parameters that were given. */
export function viewPath(page: string, parameters: Record<string, string | number | undefined> = {}): string {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? `/view/${page}` : `/view/${page}?${new URLSearchParams(given)}`;
}

/** The parameters of a full view, read as its operation reads them. */
export function viewInput<P extends Shape, Q extends Shape, B extends z.ZodType, O extends z.ZodType>(
  contract: Contract<P, Q, B, O>,
  parameters: Record<string, string>,
): z.output<B> {
  if (!contract.body) throw new Error(`${contract.path} takes no parameters`);
  return contract.body.parse(parameters);
}

/** How much an Accept header likes a type, 0 to 1; the most specific range that covers it decides. */
function quality(accept: string, type: string): number {
  const covers = [type, `${type.split('/')[0]}/*`, '*/*'];
  const ranges = accept.split(',').map((range) => {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    return { name, weight: Number(weight) || 0 };
  });
  for (const name of covers) {
    const range = ranges.find((each) => each.name === name);
    if (range) return range.weight;
  }
  return 0;
}

/** Whether a registered application, or a user by one or by our own browser, would rather have HTML than JSON. */
export function wantsView(actor: Actor, request: Request): actor is ApplicationActor | UserActor {
  const mayView = actor.kind === 'application' || (actor.kind === 'user' && actor.credential !== 'token');
  const accept = request.headers.get('accept') ?? '';
  return mayView && quality(accept, 'text/html') > quality(accept, 'application/json');
}

/** Sends the caller to the full view, with a ticket that opens it once within a minute. */
export async function openView(actor: ApplicationActor | UserActor, path: string): Promise<Response> {
  const ticket = await issueTicket(actor, path);
  const location = `${path}${path.includes('?') ? '&' : '?'}ticket=${ticket}`;
  return leadTo(location, { 'referrer-policy': 'no-referrer' });
}
