import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { faces } from '@/contracts';
import { filesApi } from '@/contracts/files';
import { oauthApi } from '@/contracts/oauth';
import { appUrl } from '@/lib/env';
import { answerCompressed } from './answer';

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The original base path of the Watch API, below which its operations answer too. */
const ORIGINAL_BASE = '/proof/v1/pol';

/** The route file of an operation's path, loaded when it is first asked for. */
class Route {
  readonly names: string[];
  readonly pattern: RegExp;
  readonly #folder: string;
  #handlers: Promise<Record<string, Handler>> | undefined;

  constructor(pattern: string) {
    this.names = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    this.pattern = new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, '([^/]+)')}$`);
    this.#folder = pattern.slice(1).replaceAll('{', '[').replaceAll('}', ']');
    if (!existsSync(path.resolve('app', this.#folder, 'route.ts')))
      throw new Error(`${pattern} has no route at app/${this.#folder}`);
  }

  async handler(method: string): Promise<Handler | undefined> {
    // In this form a bundle takes every route file in.
    this.#handlers ??= import(/* @vite-ignore */ `../../app/${this.#folder}/route.ts`);
    try {
      return (await this.#handlers)[method];
    } catch (error) {
      // What could not be read a moment ago may be there by the next call.
      this.#handlers = undefined;
      throw error;
    }
  }
}

const plainly = (path: string) => path.replace(/\/$/, '');

/** Routes by their whole path, and those with ids in it. Next would send a picture without its length. */
function table(): { whole: Map<string, Route>; patterns: Route[] } {
  const served = [...Object.values(faces), filesApi, oauthApi];
  const paths = served.flatMap(({ contracts }) => contracts.map((each) => plainly(each.path)));
  const routes = [...new Set(paths)].map((each): [string, Route] => [each, new Route(each)]);
  const patterns = routes.map(([, route]) => route).filter(({ names }) => names.length > 0);
  return { whole: new Map(routes.filter(([, { names }]) => names.length === 0)), patterns };
}

const headersOf = (request: IncomingMessage) =>
  new Headers(
    Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] as [string, string]],
    ),
  );

/**
 * Operations of the APIs are answered by the very handlers of their routes, ahead of Next, whose own work for a call is
 * more than theirs (decision 051). Gives undefined for what is no operation. Bodies have arrived
 * (`body.ts`).
 */
export function operations(): (method: string, path: string) => Answer | undefined {
  const { whole, patterns } = table();

  const find = (path: string): { route: Route; params: Record<string, string> } | undefined => {
    const plain = plainly(path);
    const route = whole.get(plain);
    if (route) return { route, params: {} };
    for (const each of patterns) {
      const match = each.pattern.exec(plain);
      if (!match) continue;
      const values = each.names.map((name, at) => [name, decodeURIComponent(match[at + 1] ?? '')]);
      return { route: each, params: Object.fromEntries(values) };
    }
    return plain.startsWith(`${ORIGINAL_BASE}/`) ? find(plain.slice(ORIGINAL_BASE.length)) : undefined;
  };

  return (method, path) => {
    const found = find(path);
    if (!found) return undefined;
    return async (request, response) => {
      const handler = await found.route.handler(method);
      if (!handler) throw new Error(`The route of ${path} has no handler for ${method}`);
      const body =
        method === 'GET' || method === 'HEAD'
          ? undefined
          : (request.read() as Uint8Array<ArrayBuffer> | null);
      const url = new URL(request.url ?? '/', appUrl());
      const asked = new Request(url, { method, headers: headersOf(request), body: body ?? undefined });
      await answerCompressed(response, await handler(asked, { params: Promise.resolve(found.params) }));
    };
  };
}
