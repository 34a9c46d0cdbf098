import { type Envelope, errorOf, type FanfareError, unknownAnswer } from './errors.js';

/** What a client is made of. */
export interface ClientOptions {
  /** Where Fanfare runs, such as `https://fanfare.example`. */
  baseUrl: string;
  /** An API token, or the access token of an application. Public operations need none. */
  token?: string;
  /** The client id and secret of an application, for `/oauth/token` and what it may call for itself. */
  application?: { id: string; secret: string };
  /** How often a call is tried again: 3 times unless given; 0 for never. */
  retries?: number;
  /** The longest wait for another try, in seconds: 30 unless given. A server that asks for more is not asked again. */
  longestWait?: number;
  /** How long one try may take, in seconds: 30 unless given. */
  timeout?: number;
  /** In place of the global `fetch`. */
  fetch?: (address: string, init: RequestInit) => Promise<Response>;
}

/** Whom functions of this package call, made by `createClient`. */
export type Client = Readonly<
  Required<Omit<ClientOptions, 'token' | 'application'>> & { credential?: string }
>;

/** What one call may be told. */
export interface CallOptions {
  /** Ends the call, its waits between tries included. */
  signal?: AbortSignal;
  /** A name of your own for what is done, to be safe beyond this call; a random one unless given. */
  idempotencyKey?: string;
  /** Is shown the answer, whose headers tell of limits, totals and further pages; its body is read already. */
  onResponse?: (response: Response) => void;
}

/** What a call may be told whose operation takes no Idempotency-Key: a key would keep nothing safe there. */
export type KeylessOptions = Omit<CallOptions, 'idempotencyKey'> & { idempotencyKey?: undefined };

/** How an operation is called; written by `npm run client`. */
export interface Operation {
  envelope: Envelope;
  method: string;
  path: string;
  query?: string[];
  headers?: string[];
  body?: 'json' | 'form' | 'multipart';
  picture?: boolean;
  /** Whether it changes nothing, takes an Idempotency-Key, or neither. */
  repeats: 'reads' | 'keyed' | 'never';
}

/** A client for the instance at `baseUrl`. */
export function createClient({
  baseUrl,
  token,
  application,
  retries = 3,
  longestWait = 30,
  timeout = 30,
  fetch = (address, init) => globalThis.fetch(address, init),
}: ClientOptions): Client {
  const basic = application && `Basic ${btoa(`${application.id}:${application.secret}`)}`;
  const credential = token ? `Bearer ${token}` : basic;
  return {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    retries,
    longestWait,
    timeout,
    fetch,
    ...(credential && { credential }),
  };
}

const isGiven = (value: unknown) => value !== undefined && value !== null;

function addressOf(client: Client, { path, query = [] }: Operation, input: Record<string, unknown>): string {
  const place = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])));
  const search = new URLSearchParams();
  for (const name of query) {
    for (const value of [input[name]].flat()) if (isGiven(value)) search.append(name, String(value));
  }
  return `${client.baseUrl}${place}${search.size > 0 ? `?${search}` : ''}`;
}

/** The body of a call and its type; the type of a multipart form is known to `fetch` alone. */
function bodyOf({ body, path, query = [], headers = [] }: Operation, input: Record<string, unknown>) {
  if (!body) return {};
  const elsewhere = [...query, ...headers];
  const given = Object.entries(input).filter(
    ([name, value]) => value !== undefined && !elsewhere.includes(name) && !path.includes(`{${name}}`),
  );
  if (body === 'multipart') {
    const form = new FormData();
    for (const [name, value] of given) {
      if (isGiven(value)) form.append(name, value instanceof Blob ? value : String(value));
    }
    return { body: form };
  }
  if (body === 'form') {
    return { body: new URLSearchParams(given.map(([name, value]) => [name, String(value)])) };
  }
  return { body: JSON.stringify(Object.fromEntries(given)), type: 'application/json' };
}

/** Waits, unless the call is over before. */
const pause = (seconds: number, signal: AbortSignal | undefined) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(done, seconds * 1000);
    function done() {
      signal?.removeEventListener('abort', ended);
      resolve();
    }
    function ended() {
      clearTimeout(timer);
      reject(signal?.reason);
    }
    if (signal?.aborted) ended();
    else signal?.addEventListener('abort', ended, { once: true });
  });

/** Statuses of which the server says that trying again makes sense; 409 with a time is a twin that is under way. */
function isWorthAnotherTry({ status, retryAfter }: FanfareError, { repeats }: Operation): boolean {
  if (status === 429) return true;
  // It may have been done before the answer was lost on its way, by a proxy too.
  if (repeats === 'never') return false;
  return status === 502 || status === 503 || status === 504 || (status === 409 && retryAfter !== undefined);
}

/** One try, its answer read to the end: what breaks off within it is as good as none. */
async function tryOnce(client: Client, { picture }: Operation, address: string, init: RequestInit) {
  const response = await client.fetch(address, init);
  const isPicture = picture && response.ok && response.headers.get('content-type')?.startsWith('image/');
  return isPicture
    ? { response, picture: await response.blob(), text: '' }
    : { response, text: await response.text() };
}

/** What a success gives; a page of a network's sign-in answers 200 too, and says nothing of the call. */
function successOf({ picture }: Operation, response: Response, text: string): unknown {
  try {
    if (!picture) return JSON.parse(text);
  } catch {}
  throw unknownAnswer(response, text);
}

/**
 * Makes a call and gives what it answered. Reads, and writes with an Idempotency-Key, are tried again after network errors and
 * when the server is busy, with the same key; other writes only when the server refused them for their number.
 */
export async function call<Answer>(
  client: Client,
  operation: Operation,
  input: object,
  { signal, idempotencyKey, onResponse }: CallOptions = {},
): Promise<Answer> {
  const { method, path, repeats } = operation;
  if (repeats === 'never' && isGiven(idempotencyKey)) {
    throw new TypeError(`${method} ${path} takes no Idempotency-Key.`);
  }
  const values = input as Record<string, unknown>;
  const address = addressOf(client, operation, values);
  const { body, type } = bodyOf(operation, values);
  // Made here, as what no header can hold is no error of the network.
  const headers = new Headers({ accept: operation.picture ? 'image/*' : 'application/json' });
  if (client.credential) headers.set('authorization', client.credential);
  if (type) headers.set('content-type', type);
  if (repeats === 'keyed') headers.set('idempotency-key', idempotencyKey ?? crypto.randomUUID());
  for (const name of operation.headers ?? [])
    if (isGiven(values[name])) headers.set(name, String(values[name]));

  for (let tries = 0; ; tries++) {
    signal?.throwIfAborted();
    const limit = AbortSignal.timeout(client.timeout * 1000);
    let problem: unknown;
    let wait = Math.min(0.5 * 2 ** tries, 8) * (0.5 + Math.random() / 2);
    const answered = await tryOnce(client, operation, address, {
      method,
      headers,
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      // Followed, a POST would arrive as a GET without a body, and a token would stay behind.
      redirect: 'manual',
      ...(body && { body }),
    }).catch((error: unknown) => {
      if (signal?.aborted || repeats === 'never') throw error;
      problem = error;
    });
    if (answered) {
      const { response, picture, text } = answered;
      onResponse?.(response);
      if (response.ok) return (picture ?? successOf(operation, response, text)) as Answer;
      const refusal = errorOf(operation.envelope, response, text);
      if (!isWorthAnotherTry(refusal, operation)) throw refusal;
      problem = refusal;
      wait = refusal.retryAfter ?? wait;
    }
    // Asked this way round, a bound that is no number bounds as well.
    if (!(tries < client.retries && wait <= client.longestWait)) throw problem;
    await pause(wait, signal);
  }
}
