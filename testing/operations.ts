import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { faces } from '@/contracts';
import type { Contract } from '@/contracts/face';
import { db, transaction } from '@/db/client';
import type { World } from './one-of-everything';

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** Every operation of every API. */
export const operations: Contract[] = Object.values(faces).flatMap(({ contracts }) => contracts);

export const nameOf = ({ method, path }: Contract) => `${method} ${path}`;

/** The names of the fields of a schema for input. */
export function fieldsOf(schema: z.ZodType | undefined): string[] {
  if (!schema) return [];
  const { properties } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  return Object.keys(properties ?? {});
}

/** A body that means something in the world: the document's own example, about things that are there. */
export function bodyOf(contract: Contract, world: World): Record<string, unknown> {
  const example = (contract.example?.request ?? {}) as Record<string, unknown>;
  const known = fieldsOf(contract.body).filter((field) => field in world.values);
  return {
    ...example,
    ...Object.fromEntries(known.map((field) => [field, world.values[field]])),
    ...world.special[contract.path],
  };
}

/** The address of the operation with its parameters filled in. */
export function addressOf(contract: Contract, params: Record<string, string>, query = '') {
  const filled = contract.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  return `http://127.0.0.1:3000${filled}${query}`;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
  /** Whether the call was refused and wrote something to the database all the same. */
  wrote: boolean;
}

class Undo extends Error {}

/** Whether the open transaction wrote anything: only then does Postgres number it. */
async function hasWritten(): Promise<boolean> {
  const [row] = await db().execute<{ wrote: boolean }>(
    sql`select pg_current_xact_id_if_assigned() is not null as wrote`,
  );
  return row?.wrote === true;
}

/**
 * Sends the request to the operation's route and undoes whatever it did, so that every call meets the same
 * world. What it wrote is held against the deferred constraints first. The answer must be in its face's shape.
 */
export async function ask(
  contract: Contract,
  request: Request,
  params: Record<string, string> = {},
): Promise<Answer> {
  const [answer] = await askInTurn(contract, [request], params);
  if (!answer) throw new Error('nothing was asked');
  return answer;
}

/** The same for several requests, each of which meets what those before it did. */
export async function askInTurn(
  contract: Contract,
  requests: Request[],
  params: Record<string, string> = {},
): Promise<Answer[]> {
  const file = path.resolve(`app${contract.path.replaceAll('{', '[').replaceAll('}', ']')}`, 'route.ts');
  const routes = (await import(pathToFileURL(file).href)) as Record<string, Handler>;
  const answers: Answer[] = [];
  try {
    return await transaction(async () => {
      for (const request of requests) {
        const handler = routes[request.method];
        if (!handler) throw new Error(`${nameOf(contract)} is not served`);
        const response = await handler(request, { params: Promise.resolve(params) });
        if (response.ok) await db().execute(sql`set constraints all immediate`);
        const text = await response.text();
        const { status, headers } = response;
        const refused = status === 401 || status === 403;
        const wrote = refused && (await hasWritten());
        answers.push({ status, headers, body: text === '' ? undefined : JSON.parse(text), wrote });
      }
      throw new Undo('undone on purpose');
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
    return answers;
  }
}

/** What is wrong with an answer's shape; undefined when it is in the face's envelope. */
export function misshapen(contract: Contract, { status, body }: Answer): string | undefined {
  const shape = status < 400 ? contract.output : contract.face.failure;
  return shape.safeParse(body).error?.message;
}
