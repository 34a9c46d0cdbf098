import fc from 'fast-check';
import type { Contract } from '@/contracts/face';
import { jsonSchema } from '@/contracts/schema';
import type { Principal, World } from './one-of-everything';
import { bodyOf } from './operations';

/** As much of a JSON schema as our own documents use. */
interface Schema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  format?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
}

const strange = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '-1',
    '1e309',
    'NaN',
    '__proto__',
    "' or 1=1 --",
    '２０',
    '\u202e',
  ),
  fc.constantFrom<unknown>(-1, 0, 1e308, 2 ** 31, 2 ** 53, -0.1, null, true, [], {}),
);

const texts: Record<string, fc.Arbitrary<string>> = {
  date: fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  'date-time': fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  email: fc.emailAddress(),
  uri: fc.webUrl(),
  uuid: fc.uuid(),
};

/** A value that the schema would take, more or less: patterns and the rules of verbs are met by chance alone. */
function fitting(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  if (depth > 4) return fc.jsonValue({ maxDepth: 1 });
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices?.length) return fc.oneof(...choices.map((choice) => fitting(choice, depth + 1)));
  const { minimum: min = -1e6, maximum: max = 1e9, minLength = 0, maxLength = 80 } = schema;
  switch (schema.type) {
    case 'integer':
      return fc.integer({
        min: Math.ceil(Math.max(min, -(2 ** 31))),
        max: Math.floor(Math.min(max, 2 ** 31)),
      });
    case 'number':
      return fc.double({ min, max, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(fitting(schema.items ?? {}, depth + 1), { maxLength: 4 });
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, each]) => [name, fitting(each, depth + 1)]),
        ),
        { requiredKeys: [] },
      );
    case 'string':
      return (
        texts[schema.format ?? ''] ??
        fc.string({
          unit: 'grapheme',
          minLength: Math.min(minLength, 80),
          maxLength: Math.min(maxLength, 80),
        })
      );
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

/** Fields of a schema: each as it should be, as the schema has it, as it likes, or left out. */
function fields(schema: Schema, good: Record<string, unknown>): fc.Arbitrary<Record<string, unknown>> {
  const known = Object.entries(schema.properties ?? {});
  const each = known.map(([name, property]) => {
    const usual = name in good ? fc.constant(good[name]) : fc.constant(undefined);
    return [
      name,
      fc.oneof(
        { weight: 24, arbitrary: usual },
        { weight: 3, arbitrary: fitting(property) },
        { weight: 1, arbitrary: strange },
      ),
    ] as const;
  });
  return fc
    .tuple(
      fc.record(Object.fromEntries(each)),
      fc.dictionary(fc.constantFrom('unknown', 'constructor', 'role', 'status', 'user_id'), strange, {
        maxKeys: 1,
      }),
    )
    .map(([ours, others]) => ({ ...others, ...ours }));
}

/** A call that somebody might make, or might make on purpose. */
export interface Wild {
  who: Principal;
  method: string;
  params: Record<string, string>;
  query: string;
  type?: string;
  body?: string;
}

const asForm = (values: Record<string, unknown>) =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)])
    .map(
      ([name = '', value = '']) =>
        `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`,
    )
    .join('&');

const withoutBody = (contract: Contract, method: string) => method === 'GET' || contract.body === undefined;

/** Calls of one operation, made of what its own document says. */
export function wildCalls(contract: Contract, world: World): fc.Arbitrary<Wild> {
  const good = bodyOf(contract, world);
  const body = contract.body ? fields(jsonSchema(contract.body, 'input') as Schema, good) : fc.constant({});
  const query = contract.query ? fields(jsonSchema(contract.query, 'input') as Schema, {}) : fc.constant({});
  const right = world.params[contract.path] ?? {};
  const params = fc.record(
    Object.fromEntries(
      Object.entries(right).map(([name, value]) => [
        name,
        fc.oneof({ weight: 5, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fc.string() }),
      ]),
    ),
  );
  const principals = Object.keys(world.principals) as Principal[];
  const live = principals.filter(
    (name) => !/garbage|revoked|expired|banned|before|another|disabled/.test(name),
  );
  return fc
    .record({
      who: fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...live) },
        { weight: 1, arbitrary: fc.constantFrom(...principals) },
      ),
      get: contract.alsoGet ? fc.boolean() : fc.constant(false),
      params,
      query,
      body,
      form: fc.oneof(
        { weight: 4, arbitrary: fc.constant(false) },
        { weight: 1, arbitrary: fc.constant(true) },
      ),
      garbage: fc.option(fc.string({ unit: 'binary', maxLength: 200 }), { freq: 12 }),
    })
    .map(({ who, get, params: path, query: asked, body: values, form, garbage }) => {
      const method = get ? 'GET' : contract.method;
      const search = asForm(get ? { ...asked, ...values } : asked);
      const call = { who, method, params: path, query: search === '' ? '' : `?${search}` };
      if (withoutBody(contract, method)) return call;
      return {
        ...call,
        type: form ? 'application/x-www-form-urlencoded' : 'application/json',
        body: garbage ?? (form ? asForm(values) : JSON.stringify(values)),
      };
    });
}
