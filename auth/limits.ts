import { drizzle } from 'drizzle-orm/postgres-js';
import {
  type RateLimiterAbstract,
  RateLimiterDrizzle,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { boundedPool } from '@/db/client';
import { rateLimits } from '@/db/schema';
import { env } from '@/lib/env';
import { type Allowance, Failure } from '@/lib/failure';
import { remembered } from '@/lib/remembered';
import { singleton } from '@/lib/singleton';
import { redis } from './redis';
import { hashSecret, sign } from './secret';

interface Limit {
  name: string;
  points: number;
  seconds: number;
  /** Whether it protects people: the count holds over all instances, with and without Redis. */
  shared: boolean;
}

/**
 * What protects people is counted in the database, whether or not there is a Redis, so that nothing that happens to Redis
 * gives anybody another try. Calls are counted in Redis, or by each instance while there is none.
 */
function limiter({ name, points, seconds, shared }: Limit): RateLimiterAbstract {
  return singleton(`limits.${name}`, () => {
    const options = { keyPrefix: name, points, duration: seconds };
    if (shared) {
      return new RateLimiterDrizzle({ ...options, storeClient: drizzle(boundedPool()), schema: rateLimits });
    }
    const own = new RateLimiterMemory(options);
    const client = redis();
    if (!client) return own;
    return new RateLimiterRedis({
      ...options,
      storeClient: client,
      insuranceLimiter: own,
      rejectIfRedisNotReady: true,
    });
  });
}

/** Addresses and email addresses of people are not kept; what leaves this process is only told apart. */
const nameOf = ({ name }: Limit, key: string) => names(`${name} ${key}`);
const names = remembered(10_000, (limited) => {
  const end = limited.indexOf(' ');
  return sign(`limit ${limited.slice(0, end)}`, limited.slice(end + 1));
});

const secondsUntil = ({ msBeforeNext }: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1000));

const allowanceOf = ({ name, points, seconds }: Limit, left: RateLimiterRes): Allowance => ({
  name,
  calls: points,
  seconds,
  remaining: Math.max(0, left.remainingPoints),
  reset: secondsUntil(left),
});

/** Takes one point of the key's allowance; `rate_limited` with the seconds to wait when none is left. */
async function take(limit: Limit, key: string): Promise<RateLimiterRes | undefined> {
  if (env().RATE_LIMIT_PER_MINUTE === 0) return undefined;
  try {
    return await limiter(limit).consume(nameOf(limit, key));
  } catch (cause) {
    if (!(cause instanceof RateLimiterRes)) throw cause;
    const retryAfter = secondsUntil(cause);
    throw new Failure('rate_limited', `Too many requests. Try again in ${retryAfter} s.`, {
      retryAfter,
      allowance: allowanceOf(limit, cause),
      cause,
    });
  }
}

/** One call of an API by a principal: a user, an application, or an address. Gives what is left, where there is a limit. */
export async function limitCall(principal: string): Promise<Allowance | undefined> {
  const limit = { name: 'call', points: env().RATE_LIMIT_PER_MINUTE, seconds: 60, shared: false };
  const left = await take(limit, principal);
  return left && allowanceOf(limit, left);
}

/** One call of serve or impression, which many people behind one address share. */
export const limitPublicCall = (address: string) =>
  take({ name: 'public', points: env().RATE_LIMIT_PER_MINUTE * 10, seconds: 60, shared: false }, address);

/** One page, or one form that is sent, of a signed-in person. */
export const limitPage = (user: string) =>
  take({ name: 'page', points: env().RATE_LIMIT_PER_MINUTE, seconds: 60, shared: false }, user);

/** The same of strangers, of whom many share one address. */
export const limitPublicPage = (address: string) =>
  take(
    { name: 'public-page', points: env().RATE_LIMIT_PER_MINUTE * 10, seconds: 60, shared: false },
    address,
  );

/** One report of a user: 20 an hour. */
export const limitReport = (userId: number) =>
  take({ name: 'report', points: 20, seconds: 3600, shared: true }, String(userId));

/** One upload of a user: 120 an hour. */
export const limitUpload = (userId: number) =>
  take({ name: 'upload', points: 120, seconds: 3600, shared: true }, String(userId));

/** One copy of a person's own data, which reads everything that is kept of them: 5 a day. */
export const limitOwnData = (userId: number) =>
  take({ name: 'own-data', points: 5, seconds: 86_400, shared: true }, String(userId));

/** One look-up of an email address: 30 a minute for a user. */
export const limitEmailCheck = (userId: number) =>
  take({ name: 'email-check', points: 30, seconds: 60, shared: true }, String(userId));

/** One mail that a stranger makes us send: 5 an hour for an address of theirs. */
export const limitMail = (key: string) => take({ name: 'mail', points: 5, seconds: 3600, shared: true }, key);

/** One invitation of an organisation: 30 an hour. */
export const limitInvitation = (advertiserId: number) =>
  take({ name: 'invitation', points: 30, seconds: 3600, shared: true }, String(advertiserId));

/** One wrong secret for an application from an address: 10 in 15 minutes. */
export const limitWrongSecret = (clientId: string, from: string) =>
  take(
    { name: 'client-secret', points: 10, seconds: 900, shared: true },
    // The id is the caller's text, so it goes in as a hash.
    `${from} ${hashSecret(clientId).slice(0, 32)}`,
  );

/** One attempt to open an account: 20 an hour for an address, refused ones too, since they tell who has one. */
export const limitRegistration = (from: string) =>
  take({ name: 'register', points: 20, seconds: 3600, shared: true }, from);

/** One attempt to set the platform up: 10 an hour for an address, and 100 for all of them together. */
export async function limitSetup(from: string): Promise<void> {
  await take({ name: 'setup-address', points: 10, seconds: 3600, shared: true }, from);
  await take({ name: 'setup', points: 100, seconds: 3600, shared: true }, 'everybody');
}

const factor: Limit = { name: 'second-factor', points: 5, seconds: 900, shared: true };
/** Right codes between the wrong ones give none of these back: who has the password could guess for months. */
const factorDay: Limit = { name: 'second-factor-day', points: 30, seconds: 86_400, shared: true };

/** One code of the second step of an account: 5 in 15 minutes and 30 a day, from wherever they come. */
export async function limitFactor(userId: number): Promise<void> {
  await take(factor, String(userId));
  await take(factorDay, String(userId));
}

/** A right code counts as none in the day, and gives the account's attempts back. */
export async function forgiveFactor(userId: number): Promise<void> {
  if (env().RATE_LIMIT_PER_MINUTE === 0) return;
  await limiter(factor).delete(nameOf(factor, String(userId)));
  await limiter(factorDay).reward(nameOf(factorDay, String(userId)));
}

const account: Limit = { name: 'sign-in', points: 5, seconds: 900, shared: true };
const address: Limit = { name: 'sign-in-address', points: 50, seconds: 3600, shared: true };

/**
 * Counts one attempt to sign in: 5 in 15 minutes for an account from an address, 50 an hour for an address.
 * The right password is refused as well until the window ends.
 */
export async function limitSignIn(email: string, from: string): Promise<void> {
  await take(address, from);
  await take(account, `${from} ${email}`);
}

/** A success gives the account's attempts back. */
export async function forgiveSignIn(email: string, from: string): Promise<void> {
  if (env().RATE_LIMIT_PER_MINUTE === 0) return;
  await limiter(account).delete(nameOf(account, `${from} ${email}`));
  await limiter(address).reward(nameOf(address, from));
}
