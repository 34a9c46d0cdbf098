import qs from 'qs';
import { Failure } from '@/lib/failure';
import { parseStrictJson, refuseUnsafeText } from '@/lib/json';

export type Encoding = 'json' | 'form' | 'multipart' | 'text';

const maximumParameters = 64;
/** Only these may be given more than once; any other repeated parameter is ambiguous and refused. */
const lists = new Set(['status', 'screenshots', 'networks', 'hashtags', 'categories']);

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

/** Parameters of a query string or a form; `a[b]=c` nests one level, a list repeats its key. */
export function parseForm(text: string): Values {
  let values: Values;
  try {
    values = qs.parse(text, {
      decoder: decodePart,
      depth: 1,
      arrayLimit: maximumParameters,
      strictDepth: true,
      plainObjects: true,
      parameterLimit: maximumParameters,
      throwOnLimitExceeded: true,
    }) as Values;
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure('malformed', 'The parameters are nested too deep or too many.', { cause });
  }
  for (const [key, value] of Object.entries(values)) {
    const members =
      typeof value === 'object' && !Array.isArray(value) ? Object.entries(value as Values) : [[key, value]];
    for (const [name, member] of members as [string, unknown][]) {
      if (Array.isArray(member) && !lists.has(name)) throw malformed(`"${name}" is given more than once.`);
    }
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
function parseLines(lines: string[]): Values {
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
  );
}

const linesOf = (text: string) => text.split(/\r?\n/).filter((line) => line.trim() !== '');

/** A form on one line, or a printed block sent as a form: each line is decoded on its own. */
function parseFormBody(text: string): Values {
  const lines = linesOf(text);
  return lines.length > 1 ? parseLines(lines.map(decodeComponent)) : parseForm(lines[0] ?? '');
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

async function parseMultipart(bytes: Uint8Array, contentType: string): Promise<Values> {
  const pairs = (await formDataOf(bytes, contentType)).map(([key, value]): [string, string] => {
    if (typeof value !== 'string') throw malformed(`"${key}" is a file; send a URL.`);
    return [key, value];
  });
  return parseForm(formOf(pairs));
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

const encodingOf = (contentType: string, text: string): Encoding | undefined => {
  if (contentType.trim() === '') return /^\s*[{[]/.test(text) ? 'json' : 'text';
  const type = contentType.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json' || type?.endsWith('+json')) return 'json';
  if (type === 'application/x-www-form-urlencoded') return 'form';
  if (type === 'multipart/form-data') return 'multipart';
  if (type === 'text/plain') return 'text';
  return undefined;
};

/**
 * The parameters of a request's body in any of the encodings a face takes. An empty body has none.
 * Throws `payload_too_large`, `unsupported_media_type` or `malformed`.
 */
export async function readBody(request: Request, encodings: readonly Encoding[]): Promise<Values> {
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
  return safe(await parsers[encoding](text, bytes, contentType));
}

const parsers: Record<
  Encoding,
  (text: string, bytes: Uint8Array, contentType: string) => Values | Promise<Values>
> = {
  json: parseJson,
  form: parseFormBody,
  multipart: (_text, bytes, contentType) => parseMultipart(bytes, contentType),
  text: (text) => parseLines(linesOf(text)),
};

/** Whether a body is a form that may carry a file. */
export const isMultipart = (request: Request) =>
  /^multipart\/form-data *;/i.test(request.headers.get('content-type') ?? '');

/** The parameters of a multipart body, whose one file is the bytes of `file`; at most 5 MiB. */
export async function readFormWithFile(request: Request): Promise<Values> {
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
  return { ...safe(parseForm(formOf(pairs))), ...(file && { file }) };
}

/** The parameters of the query string. */
export const readQuery = (request: Request): Values => safe(parseForm(new URL(request.url).search.slice(1)));

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
