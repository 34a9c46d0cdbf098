import { z } from 'zod';
import { isLoopback } from './loopback';
import { singleton } from './singleton';

const count = (fallback: number) => z.coerce.number().int().min(0).default(fallback);

const unreadable =
  'cannot be read as a URL: in a name or password write / ? # @ : % as %2F %3F %23 %40 %3A %25';

/** What is wrong with a URL that carries a password, without repeating any of it. */
function addressProblem(text: string, kinds: readonly string[]): string | undefined {
  const kind = /^([a-z0-9+.-]+):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (!kind || !kinds.includes(kind))
    return `must be a URL that begins with ${kinds.map((each) => `${each}://`).join(' or ')}`;
  try {
    const { username, password, hostname, pathname, search, hash } = new URL(text);
    decodeURIComponent(username + password);
    // A sign of the password that begins a path or a query leaves its rest, and the host, on the wrong side.
    if (`${pathname}${hash}`.includes('@') || (username === '' && search.includes('@'))) return unreadable;
    if (kind.startsWith('postgres')) return pathname.length > 1 ? undefined : 'names no database';
    return hostname ? undefined : 'names no host';
  } catch {
    return unreadable;
  }
}

/** A URL of one of these kinds, as drivers take it. */
const address = (...kinds: string[]) =>
  z.string().superRefine((text, context) => {
    const message = addressProblem(text, kinds);
    if (message) context.addIssue({ code: 'custom', message });
  });

/** The address people type: the platform answers at its root. */
const origin = z.string().refine((text) => {
  if (!URL.canParse(text)) return false;
  const { protocol, origin: whole, href } = new URL(text);
  return /^https?:$/.test(protocol) && href === `${whole}/`;
}, 'must be an address that begins with http:// or https://, without a path, such as https://fanfare.example');

const s3Settings = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

/** What says more about the database that DATABASE_URL names. */
const ofDatabaseUrl = ['DATABASE_DIRECT_URL', 'DATABASE_REPLICA_URL', 'DATABASE_POOLER'] as const;

/** Every setting the platform reads from its environment; nothing else reads `process.env`. */
const Environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** The address people type; links in mails and absolute URLs in answers are built from it alone. */
  APP_URL: origin.optional(),
  DATABASE_URL: address('postgres', 'postgresql'),
  /** The server itself where DATABASE_URL is a pooler: for migrations and for the jobs, which listen. */
  DATABASE_DIRECT_URL: address('postgres', 'postgresql').optional(),
  /** A server that follows the one of DATABASE_URL; statistics and public lists are read there. */
  DATABASE_REPLICA_URL: address('postgres', 'postgresql').optional(),
  /** `transaction` for a pooler that lends connections by the transaction, such as PgBouncer. */
  DATABASE_POOLER: z.enum(['none', 'transaction']).default('none'),
  /** Connections this instance may hold open. */
  DATABASE_POOL: z.coerce.number().int().min(4).max(200).default(18),
  /** Processes that draw pages, beside the one at the port; 0 draws them in that one. */
  APP_PROCESSES: z.coerce.number().int().min(0).max(64).default(0),
  /** Signs sessions and impression tokens; the same on every instance. */
  AUTH_SECRET: z.string().min(32, 'must be at least 32 characters'),
  /** Seals the accounts that payouts go to, the same on every instance; without it AUTH_SECRET does. */
  PAYOUT_KEY: z.string().min(32, 'must be at least 32 characters').optional(),
  /** The key before, which still opens what it sealed until `npm run payout-key` has sealed all of it anew. */
  PAYOUT_KEY_BEFORE: z.string().min(32, 'must be at least 32 characters').optional(),
  /** Hours that payouts to a new account are held, so that its owner hears of it first; 0 for not at all. */
  PAYOUT_HOLD_HOURS: z.coerce.number().int().min(0).max(720).default(48),
  /** Who must confirm their sign-ins with a second factor: nobody, administrators, or advertisers' people too. */
  REQUIRE_SECOND_FACTOR: z.enum(['off', 'admins', 'staff']).default('off'),
  DATA_DIR: z.string().min(1).default('.data'),
  /** Whether the start makes the demo world; by default only in an empty embedded database, for oneself. */
  SEED: z.enum(['demo', 'none']).optional(),
  /** How many proxies in front of the platform may add to X-Forwarded-For. */
  TRUST_PROXY: count(0),
  /** Requests a minute for one principal; 0 turns every limiter off. */
  RATE_LIMIT_PER_MINUTE: count(1200),
  /** Social profiles an influencer may have pending or accepted at once. */
  NETWORKS_PER_USER: z.coerce.number().int().min(1).max(1000).default(5),
  /** Geo-verified campaigns one person may have running at once. */
  WATCH_CAMPAIGNS_PER_CREATOR: z.coerce.number().int().min(1).max(10_000).default(20),
  /** Days after an invoice was due from which its organisation activates nothing new. */
  INVOICE_GRACE_DAYS: z.coerce.number().int().min(0).max(365).default(7),
  /** Days after an invoice was due after which its organisation's campaigns and ads are paused. */
  INVOICE_PAUSE_DAYS: z.coerce.number().int().min(0).max(365).default(21),
  /** Days that emails are kept once they were sent, given up or kept here. */
  KEEP_MAILS_DAYS: z.coerce.number().int().min(7).max(365).default(30),
  /** Days that notifications are kept which were read; 0 for good. */
  KEEP_NOTIFICATIONS_DAYS: z.coerce
    .number()
    .int()
    .max(3650)
    .refine((days) => days === 0 || days >= 30, 'must be 0 or at least 30')
    .default(0),
  /** Days that calls by tokens and applications are kept in the log of calls. */
  KEEP_API_LOG_DAYS: z.coerce.number().int().min(1).max(365).default(30),
  /** Where events may be sent: `any` takes plain http and private networks too, for trying it on one's own machine. */
  WEBHOOK_TARGETS: z.enum(['public', 'any']).default('public'),
  /** A file in the format of MaxMind that tells countries of addresses; without one no country is known. */
  GEOIP_DATABASE: z.string().min(1).optional(),
  REDIS_URL: address('redis', 'rediss').optional(),
  SMTP_URL: address('smtp', 'smtps').optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^(?:[^<>@]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
      'must be an email address, or a name and <an address>',
    )
    .default('Fanfare <no-reply@fanfare.example>'),
  /** Who invoices come from; lines of the address are separated by `;`. */
  COMPANY_NAME: z.string().default(''),
  COMPANY_ADDRESS: z.string().default(''),
  COMPANY_TAX_ID: z.string().default(''),
  COMPANY_EMAIL: z.string().default(''),
  /** The account that payouts are sent from, and its bank where the IBAN is not enough. */
  COMPANY_IBAN: z
    .string()
    .regex(/^[A-Za-z]{2}\d{2}[A-Za-z0-9 ]{8,40}$/, 'must be an IBAN')
    .optional(),
  COMPANY_BIC: z
    .string()
    .regex(/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/, 'must be a BIC of 8 or 11 capital letters and digits')
    .optional(),
  /** How invoices are paid, such as an account number; printed on them as it is. */
  COMPANY_PAYMENT: z.string().default(''),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  METRICS_TOKEN: z.string().optional(),
  /** Where uploads are kept instead of DATA_DIR: any S3-compatible store. All of these or none. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
    .optional(),
  S3_REGION: z.string().min(1).default('auto'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
});

export type Env = z.infer<typeof Environment>;

function read(defaults: Record<string, string> = {}): Env {
  const present = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const result = Environment.safeParse({ ...defaults, ...present });
  const absent = s3Settings.filter((name) => !present[name]);
  const missing = absent.length < s3Settings.length ? absent : [];
  const astray = ofDatabaseUrl.filter((name) => present[name] && !present.DATABASE_URL);
  if (result.success && missing.length + astray.length === 0) return result.data;
  const problems = [
    ...(result.error?.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`) ?? []),
    ...missing.map((name) => `  ${name}: is needed beside the other S3 settings`),
    ...astray.map((name) => `  ${name}: is of no use without DATABASE_URL`),
  ];
  throw new Error(`The environment is not usable:\n${problems.join('\n')}`);
}

/** The validated environment. Throws one error that names every problem at once. */
export const env = (): Env => singleton('env', read);

/** Throws as `env` does, before anything is connected to: the embedded database has no address until it runs. */
export const requireSettings = (): void => void read({ DATABASE_URL: 'postgres://embedded/fanfare' });

/** Where sessions are whole: the server itself, or else what there is. */
export const directDatabaseUrl = (): string => env().DATABASE_DIRECT_URL ?? env().DATABASE_URL;

/** Whether sessions are lent by the transaction even there. */
export const withoutSessions = (): boolean =>
  env().DATABASE_POOLER === 'transaction' && env().DATABASE_DIRECT_URL === undefined;

/** The public base URL without a trailing slash, e.g. `https://fanfare.example`. */
export function appUrl(): string {
  const { APP_URL, HOST, PORT } = env();
  // Listening on every address is not an address people can type.
  const host = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST.includes(':') ? `[${HOST}]` : HOST;
  return (APP_URL ?? `http://${host}:${PORT}`).replace(/\/+$/, '');
}

/**
 * Whether nothing says that others reach this instance: no address people type, no proxy in front, and it listens to
 * its own machine alone. What is for whoever tries the platform by themselves hangs on this.
 */
export function isForOneself(): boolean {
  const { APP_URL, TRUST_PROXY, HOST } = env();
  return APP_URL === undefined && TRUST_PROXY === 0 && isLoopback(HOST);
}
