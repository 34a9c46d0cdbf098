/**
 * What an error may say where others read it: its kind, its code, the SQL text, where it happened, and what caused it.
 * Values of queries, bodies, secrets and the addresses of people stay out.
 */
export interface ErrorRecord {
  type: string;
  message: string;
  code?: string | number;
  /** SQL with its placeholders, never with their values. */
  query?: string;
  /** What of the database refused: names of ours. */
  constraint?: string;
  table?: string;
  column?: string;
  /** Next's mark of an error that a page showed. */
  digest?: string;
  /** The frames alone; the first lines of a stack repeat its message. */
  stack?: string;
  cause?: ErrorRecord;
  errors?: ErrorRecord[];
}

/** Errors lead to errors; nobody reads further than this. */
const DEEPEST = 5;
const LONGEST = 4_000;

/** Each is bounded or begins with a fixed sign, so that no text takes long. */
const hidden: [RegExp, string][] = [
  [/\bparams:[\s\S]*/gi, 'params: [hidden]'],
  [/(:\/\/)[^\s"'<>@]{1,300}@/g, '$1[hidden]@'],
  [/\?[^\s"'<>)]{0,200}=[^\s"'<>)]*/g, '?[hidden]'],
  [/[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu, '[address]'],
  [/\bfan[a-z]{0,12}_[\w-]{16,}/g, '[secret]'],
  [/\beyJ[\w-]{8,}(?:\.[\w-]*){1,4}/g, '[secret]'],
  [/\b(Bearer|Basic) +[^\s"']+/gi, '$1 [secret]'],
  [/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/g, '[account]'],
];

/** A text without what is nobody else's: secrets, addresses of mails, bank accounts, values after a `?`. */
export const withoutSecrets = (text: string): string =>
  hidden.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text.slice(0, LONGEST));

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** Some quote what they could not read: the database's errors of data (class 22), JSON's, and Node's own of arguments. */
function withoutQuotations(error: Error, message: string, code: unknown): string {
  if (error.name === 'SyntaxError' || /^22/.test(String(code))) return message.replace(/"[\s\S]*"/, '"…"');
  if (/^ERR_INVALID_/.test(String(code))) return message.replace(/Received [\s\S]*/, 'Received …');
  return message;
}

/** Any thrown thing as far as it may be told. Only what is named here is kept of an error, whoever made it. */
export function errorRecord(thrown: unknown, depth = 1): ErrorRecord {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: withoutSecrets(String(thrown)) };
  const given = thrown as Error & Record<string, unknown>;
  const query = textOf(given.query);
  // The query builder writes the values into its message; what went wrong is in the cause.
  const message =
    query && 'params' in given ? 'Failed query' : withoutQuotations(given, given.message, given.code);
  const code = typeof given.code === 'number' ? given.code : textOf(given.code);
  const frames = textOf(given.stack)
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line));
  const deeper = (value: unknown) => errorRecord(value, depth + 1);
  const record: ErrorRecord = {
    type: given.name,
    message: withoutSecrets(message),
    code,
    query: query && withoutSecrets(query),
    constraint: textOf(given.constraint_name ?? given.constraint),
    table: textOf(given.table_name ?? given.table),
    column: textOf(given.column_name ?? given.column),
    digest: textOf(given.digest),
    stack: frames?.join('\n'),
    cause: given.cause !== undefined && depth < DEEPEST ? deeper(given.cause) : undefined,
    errors:
      Array.isArray(given.errors) && depth < DEEPEST ? given.errors.slice(0, 10).map(deeper) : undefined,
  };
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as unknown as ErrorRecord;
}

/** What went wrong in one line for people, the cause last. */
export function errorInWords(thrown: unknown): string {
  const words: string[] = [];
  for (let at: ErrorRecord | undefined = errorRecord(thrown); at; at = at.cause) {
    if (at.message !== '' && !words.some((said) => said.includes(at?.message ?? ''))) words.push(at.message);
  }
  return words.join(': ') || 'It failed without saying why.';
}

/** The same as an error, for what prints errors in its own way. */
export function safeError(thrown: unknown, record = errorRecord(thrown)): Error {
  const { type, message, stack, cause, query, code, digest } = record;
  const safe = new Error(query ? `${message}: ${query}` : message);
  safe.name = type;
  safe.stack = [`${type}: ${safe.message}`, stack].filter(Boolean).join('\n');
  if (cause) safe.cause = safeError(undefined, cause);
  return Object.assign(safe, code !== undefined && { code }, digest && { digest });
}

/** The same for a command or a start that ends with it: its message says all of it, its stack where. */
export const spokenError = (thrown: unknown): Error =>
  Object.assign(safeError(thrown), { message: errorInWords(thrown) });

/** Names under which nothing may be logged, wherever it stands. */
const secretNames =
  /^(?:authorization|cookie|set-cookie|password|secret|token|params|parameters|args|body|email|recipient|iban)$/i;

/** A value for the log: errors as their record, texts without secrets, and nothing under a name of a secret. */
export function safeFields(value: unknown, depth = 1): unknown {
  if (value instanceof Error) return errorRecord(value);
  if (typeof value === 'string') return withoutSecrets(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth > DEEPEST) return '[deeper]';
  if (Array.isArray(value)) return value.slice(0, 100).map((each) => safeFields(each, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      secretNames.test(name) ? '[hidden]' : safeFields(each, depth + 1),
    ]),
  );
}
