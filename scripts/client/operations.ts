import { comment, keyOf, nameIn, type Schema, typeOf } from './types';

interface Parameter {
  $ref?: string;
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  description?: string;
  schema: Schema;
}
type Content = Record<string, { schema?: Schema }>;

/** An operation as our documents describe it. */
export interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  'x-reads'?: boolean;
  parameters?: Parameter[];
  requestBody?: { required: boolean; content: Content };
  responses: Record<string, { content?: Content }>;
}

/** What of a document its operations refer to. */
export interface Known {
  /** Which failure the operation answers with. */
  envelope: string;
  schemas: Record<string, Schema>;
}

const pascal = (id: string) => id.replace(/(?:^|_+)(\w)/g, (_, letter: string) => letter.toUpperCase());
const camel = (id: string) => pascal(id).replace(/^./, (letter) => letter.toLowerCase());

const types = {
  json: 'application/json',
  multipart: 'multipart/form-data',
  form: 'application/x-www-form-urlencoded',
} as const;

/** How a body is sent: JSON wherever that is taken, and a form where a file is in it. */
function bodyOf(content: Content): { body: string; schema: Schema } | undefined {
  const of = (kind: keyof typeof types) => content[types[kind]]?.schema;
  const [json, multipart, form] = [of('json'), of('multipart'), of('form')];
  if (json) return { body: 'json', schema: json };
  if (multipart) return { body: 'multipart', schema: multipart };
  return form && { body: 'form', schema: form };
}

const whole = (schema: Schema | undefined, known: Known): Schema =>
  schema?.$ref ? (known.schemas[nameIn(schema.$ref)] ?? {}) : (schema ?? {});

/** How a list goes on, where it does, and under which key its rows are. */
function pagingOf(names: string[], answer: Schema, known: Known): { by: string; key?: string } | undefined {
  const list = whole(answer, known);
  const asks = (...needed: string[]) => needed.every((name) => names.includes(name));
  if (!asks('limit')) return undefined;
  if (list.type === 'array') return asks('page') ? { by: 'byPage' } : undefined;
  const [key, another] = Object.entries(list.properties ?? {}).flatMap(([name, { type }]) =>
    type === 'array' ? name : [],
  );
  if (!key || another) return undefined;
  if (asks('cursor')) return { by: 'byCursor', key };
  if (asks('before')) return { by: 'byLast', key };
  return asks('page') ? { by: 'byPageIn', key } : undefined;
}

/** The function that makes the calls of one operation, and what goes through all of its list. */
export function functionsOf(
  method: string,
  path: string,
  operation: Operation,
  known: Known,
  hasTwin: boolean,
): string {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation;
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  // It leads on to elsewhere, which is for browsers.
  if (!success) return '';
  const own = parameters.filter(({ $ref }) => !$ref);
  const keyed = parameters.some(({ $ref }) => $ref?.endsWith('/IdempotencyKey'));
  const sent = requestBody && bodyOf(requestBody.content);
  const bodySchema = whole(sent?.schema, known);
  const bodyNames = Object.keys(bodySchema.properties ?? {});
  const twice = own.find(({ name }) => bodyNames.includes(name));
  if (twice) throw new Error(`${operationId} takes ${twice.name} in two places.`);

  const members = own.map(
    ({ name, required, description: about, schema }) =>
      `${comment(about, '  ')}  ${keyOf(name)}${required ? '' : '?'}: ${typeOf(schema, '  ')};\n`,
  );
  const name = camel(operationId);
  const inputType = `${pascal(operationId)}Input`;
  const parts = [
    ...(members.length > 0 ? [`{\n${members.join('')}}`] : []),
    ...(sent ? [typeOf(sent.schema)] : []),
  ];
  const needed = own.some(({ required }) => required) || requestBody?.required;
  const input = parts.length === 0 ? '' : needed ? `input: ${inputType}, ` : `input: ${inputType} = {}, `;
  const [, content] = Object.entries(success.content ?? {})[0] ?? [];
  const picture = Object.keys(success.content ?? {}).some((type) => type.startsWith('image/'));
  const answer = picture ? 'Blob' : typeOf(content?.schema ?? {});
  const reads = method === 'GET' || operation['x-reads'] === true;

  const shape = {
    envelope: known.envelope,
    method,
    path,
    ...(own.some(({ in: place }) => place === 'query') && {
      query: own.flatMap(({ in: place, name: each }) => (place === 'query' ? each : [])),
    }),
    ...(own.some(({ in: place }) => place === 'header') && {
      headers: own.flatMap(({ in: place, name: each }) => (place === 'header' ? each : [])),
    }),
    ...(sent && { body: sent.body }),
    ...(picture && { picture }),
    repeats: reads ? 'reads' : keyed ? 'keyed' : 'never',
  };
  const options = shape.repeats === 'never' ? 'KeylessOptions' : 'CallOptions';
  const type = parts.length > 0 ? `export type ${inputType} = ${parts.join(' & ')};\n\n` : '';
  const about = `${summary}: \`${method} ${path}\`.${description === `${summary}.` ? '' : ` ${description}`}`;
  const call = `call<${answer}>(client, ${JSON.stringify(shape)}, ${input ? 'input' : '{}'}, options)`;
  const made = `${type}${comment(about)}export const ${name} = (client: Client, ${input}options?: ${options}) => ${call};\n`;

  const paging = hasTwin
    ? undefined
    : pagingOf([...own.map((each) => each.name), ...bodyNames], content?.schema ?? {}, known);
  if (!paging) return made;
  const each = `each${pascal(operationId.replace(/^[a-z]+_/, ''))}`;
  const { by, key } = paging;
  const given = input.replace(/, $/, '');
  const row = `${typeOf(content?.schema ?? {})}${key ? `['${key}']` : ''}[number]`;
  return `${made}
/** All of \`${name}\`, page by page as they are wanted. */
export const ${each} = (client: Client, ${given}, options?: ${options}): AsyncGenerator<${row}, void> =>
  ${by}((paging) => ${name}(client, { ...input, ...paging }, options), ${key ? `'${key}', ` : ''}input);\n`;
}
