import qs from 'qs';
import type { z } from 'zod';
import { Failure } from '@/lib/failure';
import { parseStrictJson, refuseUnsafeText } from '@/lib/json';
import { type Shape, shapeOf } from './schema';

export type Encoding = 'json' | 'form' | 'multipart' | 'text';

/** Parameters that a form may have beside the members of its lists. */
const maximumParameters = 64;

type Values = Record<string, unknown>;

const malformed = (message: string) => new Failure('malformed', message);

const MIB = 1024 * 1024;
/** The most bytes of a body. */
export const LARGEST_BODY = MIB;
/** 5 MiB of a file, and what a form wraps around it. */
export const LARGEST_UPLOAD = 5 * MIB + 16 * 1024;

/** Why a body of more than `maximum` bytes is not taken. */
export const tooLarge = (maximum: number) =>
  new Failure(
    'payload_too_large',
    `The body is larger than ${maximum < MIB ? `${maximum / 1024} KiB` : `${Math.floor(maximum / MIB)} MiB`}.`,
  );

/** The whole body, never more than `maximum` bytes of it: counted while it streams, whatever its headers claim. */
export async function readBytes(request: Request, maximum = LARGEST_BODY): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length')) > maximum) throw tooLarge(maximum);
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maximum) throw tooLarge(maximum);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The text of a body; `malformed` where it is none. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new Failure('malformed', 'The body is not valid UTF-8.', { cause });
  }
}

function decodeComponent(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch (cause) {
    throw new Failure('malformed', `"${text.slice(0, 40)}" is not valid percent-encoding.`, { cause });
  }
}

/** A part of a pair; the one name that would reach into every object is refused rather than dropped. */
function decodePart(text: string, _default: unknown, _charset: string, part?: 'key' | 'value'): string {
  const decoded = decodeComponent(text);
  if (part === 'key' && decoded.includes('__proto__')) throw malformed('"__proto__" is not a name we take.');
  return decoded;
}

/**
 * Parameters of a query string or a form; `a[b]=c` nests one level. Only lists repeat their key: any other parameter
 * that is given more than once is ambiguous and refused.
 */
function parseForm(text: string, { lists }: Shape): Values {
  let values: Values;
  const limit = [...lists.values()].reduce((sum, members) => sum + members, maximumParameters);
  try {
    values = qs.parse(text, {
      decoder: decodePart,
      depth: 1,
      arrayLimit: limit,
      strictDepth: true,
      plainObjects: true,
      parameterLimit: limit,
      throwOnLimitExceeded: true,
    }) as Values;
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure('malformed', 'The parameters are nested too deep or too many.', { cause });
  }
  for (const [key, value] of Object.entries(values)) {
    const inner = typeof value === 'object' && !Array.isArray(value) ? Object.entries(value as Values) : [];
    const twice = [[key, value] as const, ...inner].find(
      ([name, member]) => Array.isArray(member) && !(member === value && lists.has(name)),
    );
    if (twice) throw malformed(`"${twice[0]}" is given more than once.`);
  }
  return values;
}

const formOf = (pairs: [string, string][]) =>
  pairs
    .map(
      ([key, value]) =>
        `${encodeURIComponent(key).replace(/%5B/gi, '[').replace(/%5D/gi, ']')}=${encodeURIComponent(value)}`,
    )
    .join('&');

const isPair = (text: string) => /^\s*[\w[\]]+=/.test(text);

/**
 * One `key=value` a line, as the documents print bodies. A single line may also join pairs with `&`; of several
 * lines each is one pair, so that addresses keep their `&`.
 */
function parseLines(lines: string[], shape: Shape): Values {
  const [first = '', ...others] = lines;
  const joined = first.split('&');
  const pairs = others.length === 0 && joined.every(isPair) ? joined : lines;
  return parseForm(
    formOf(
      pairs.map((pair): [string, string] => {
        const at = pair.indexOf('=');
        if (at < 1) throw malformed(`"${pair.slice(0, 40)}" is not key=value.`);
        return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      }),
    ),
    shape,
  );
}

const linesOf = (text: string) => text.split(/\r?\n/).filter((line) => line.trim() !== '');

/** A form on one line, or a printed block sent as a form: each line is decoded on its own. */
function parseFormBody(text: string, shape: Shape): Values {
  const lines = linesOf(text);
  return lines.length > 1 ? parseLines(lines.map(decodeComponent), shape) : parseForm(lines[0] ?? '', shape);
}

async function formDataOf(bytes: Uint8Array, contentType: string): Promise<[string, string | Blob][]> {
  try {
    const form = await new Response(Buffer.from(bytes), {
      headers: { 'content-type': contentType },
    }).formData();
    return [...form.entries()];
  } catch (cause) {
    throw new Failure('malformed', 'The multipart body cannot be read.', { cause });
  }
}

/** A part of a multipart body as text: what clients send as a piece of JSON has a type, and so comes as a file. */
const textOf = async (part: string | Blob): Promise<string | undefined> =>
  typeof part === 'string' ? part : isJson(mediaTypeOf(part.type)) ? decode(await part.bytes()) : undefined;

async function parseMultipart(bytes: Uint8Array, contentType: string, shape: Shape): Promise<Values> {
  const pairs: [string, string][] = [];
  for (const [key, value] of await formDataOf(bytes, contentType)) {
    const text = await textOf(value);
    if (text === undefined) throw malformed(`"${key}" is a file; send a URL.`);
    pairs.push([key, text]);
  }
  return parseForm(formOf(pairs), shape);
}

function parseJson(text: string): Values {
  let value: unknown;
  try {
    value = parseStrictJson(text);
  } catch (cause) {
    throw new Failure('malformed', 'The body is not valid JSON.', { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw malformed('The body must be a JSON object.');
  }
  return value as Values;
}

const mediaTypeOf = (contentType: string) => contentType.split(';')[0]?.trim().toLowerCase() ?? '';
const isJson = (type: string) => /^(application|text)\/json$/.test(type) || type.endsWith('+json');

/** A form, text or nothing at all is what many clients call a body that they wrote as JSON: it is told by how it begins. */
const encodingOf = (contentType: string, text: string): Encoding | undefined => {
  const type = mediaTypeOf(contentType);
  if (isJson(type)) return 'json';
  if (type === 'multipart/form-data') return 'multipart';
  const named = { '': 'text', 'text/plain': 'text', 'application/x-www-form-urlencoded': 'form' } as const;
  if (type === '' && contentType.trim() !== '') return undefined;
  if (!Object.hasOwn(named, type)) return undefined;
  return /^\s*[{[]/.test(text) ? 'json' : named[type as keyof typeof named];
};

/** What a form had to write as text although it is a list or an object. */
function unfold(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[{[]/.test(value)) return value;
  try {
    return parseStrictJson(value);
  } catch {
    return value;
  }
}

/** The parameters as their schema names them. */
function finish(values: Values, { nested }: Shape): Values {
  for (const name of nested) if (Object.hasOwn(values, name)) values[name] = unfold(values[name]);
  return safe(values);
}

/**
 * The parameters of a request's body in any of the encodings a face takes. An empty body has none.
 * Throws `payload_too_large`, `unsupported_media_type` or `malformed`.
 */
export async function readBody(
  request: Request,
  encodings: readonly Encoding[],
  schema?: z.ZodType,
): Promise<Values> {
  if (request.headers.has('content-encoding')) {
    throw new Failure('unsupported_media_type', 'Compressed bodies are not taken.');
  }
  const bytes = await readBytes(request);
  if (bytes.byteLength === 0) return {};
  const contentType = request.headers.get('content-type') ?? '';
  const text = decode(bytes);
  const encoding = encodingOf(contentType, text);
  if (!encoding || !encodings.includes(encoding)) {
    throw new Failure('unsupported_media_type', `Send the body as ${encodings.join(', ')}.`);
  }
  const shape = shapeOf(schema);
  return finish(await parsers[encoding](text, shape, bytes, contentType), shape);
}

const parsers: Record<
  Encoding,
  (text: string, shape: Shape, bytes: Uint8Array, contentType: string) => Values | Promise<Values>
> = {
  json: parseJson,
  form: parseFormBody,
  multipart: (_text, shape, bytes, contentType) => parseMultipart(bytes, contentType, shape),
  text: (text, shape) => parseLines(linesOf(text), shape),
};

/** Whether a body is a form that may carry a file. */
export const isMultipart = (request: Request) =>
  /^multipart\/form-data *;/i.test(request.headers.get('content-type') ?? '');

/** The parameters of a multipart body, whose one file is the bytes of `file`; at most 5 MiB. */
export async function readFormWithFile(request: Request, schema: z.ZodType): Promise<Values> {
  if (request.headers.has('content-encoding')) {
    throw new Failure('unsupported_media_type', 'Compressed bodies are not taken.');
  }
  const bytes = await readBytes(request, LARGEST_UPLOAD);
  const pairs: [string, string][] = [];
  let file: Uint8Array | undefined;
  for (const [key, value] of await formDataOf(bytes, request.headers.get('content-type') ?? '')) {
    if (typeof value === 'string') pairs.push([key, value]);
    else if (key === 'file' && file === undefined) file = new Uint8Array(await value.arrayBuffer());
    else throw malformed(`"${key}" is a file too many; send one, as "file".`);
  }
  const shape = shapeOf(schema);
  return { ...finish(parseForm(formOf(pairs), shape), shape), ...(file && { file }) };
}

/** The parameters of the query string. */
export function readQuery(request: Request, schema: z.ZodType): Values {
  const shape = shapeOf(schema);
  return finish(parseForm(new URL(request.url).search.slice(1), shape), shape);
}

function safe(values: Values): Values {
  try {
    refuseUnsafeText(values);
  } catch (cause) {
    throw new Failure('malformed', cause instanceof Error ? `Not taken: ${cause.message}.` : 'Not taken.', {
      cause,
    });
  }
  return values;
}
