import { existsSync } from 'node:fs';
import { redis } from '@/auth/redis';
import { countryState } from '@/features/ads';
import { tryStorage } from '@/features/files';
import { storage } from '@/features/files/storage';
import { tryMailServer } from '@/features/mail';
import { dayOf } from '@/lib/dates';
import { appUrl, type Env, isForOneself } from '@/lib/env';
import { errorInWords } from '@/lib/safe-error';
import { about, type Finding } from './finding';

const LEAST_FREE = 2 * 1024 ** 3;
const PATIENCE_MS = 5_000;
/** Of a database of countries; they come anew every week or month. */
const OLD_DAYS = 90;

/** Where uploads go: a file is written, read and taken away. */
export async function storageFinding(env: Env): Promise<Finding> {
  const { ok, look, wrong } = about('storage');
  if (!env.S3_BUCKET && !existsSync(env.DATA_DIR)) return ok(`${env.DATA_DIR}, which the first start makes.`);
  const found = await tryStorage();
  if (found) return wrong(`Uploads cannot be kept. ${found.problem}`);
  const state = await storage().state();
  if (state.kind === 'bucket') return ok(`The bucket ${state.bucket} takes uploads.`);
  const free = `${((state.free ?? 0) / 1024 ** 3).toFixed(1)} GiB free`;
  return (state.free ?? 0) < LEAST_FREE
    ? look(`${state.folder} has ${free}. Make room, or keep uploads in a bucket.`)
    : ok(`${state.folder}, ${free}.`);
}

/** The mail server takes us in; nothing is sent. */
export async function mailFinding(env: Env): Promise<Finding> {
  const { ok, look, wrong } = about('mail');
  if (!env.SMTP_URL) {
    return isForOneself()
      ? ok('Mails are kept and shown at /mailbox.')
      : wrong('SMTP_URL is not set: nobody can confirm an address or get a new password.');
  }
  const problem = await tryMailServer();
  if (problem) return wrong(`The mail server does not take us in: ${problem}. See SMTP_URL.`);
  if (/@([\w.-]+\.)?example\b/.test(env.MAIL_FROM)) {
    return wrong(
      `MAIL_FROM is ${env.MAIL_FROM}, which nobody can answer and servers refuse. Set an address of yours.`,
    );
  }
  return /^smtp:/.test(env.SMTP_URL) && !/localhost|127\.0\.0\.1/.test(env.SMTP_URL)
    ? look(
        'The mail server takes us in. SMTP_URL begins with smtp: use smtps, unless the server insists on STARTTLS.',
      )
    : ok('The mail server takes us in.');
}

/** The file that tells countries of addresses. */
export async function countriesFinding(): Promise<Finding> {
  const { ok, look, wrong } = about('countries');
  const state = await countryState();
  if (!state) return ok('GEOIP_DATABASE is not set: ads that name countries are shown to nobody.');
  if (!state.builtAt) return wrong(`${state.file} cannot be read: ${state.problem}. See GEOIP_DATABASE.`);
  const days = Math.floor((Date.now() - state.builtAt.getTime()) / 86_400_000);
  return days > OLD_DAYS
    ? look(`${state.file} is ${days} days old: addresses have moved since. Put a new one in its place.`)
    : ok(`${state.kind} of ${dayOf(state.builtAt)}.`);
}

/** The counters that instances share. */
export async function redisFinding(env: Env): Promise<Finding> {
  const { ok, look } = about('redis');
  const client = redis();
  if (!env.REDIS_URL || !client) return ok('None: this instance counts calls by itself.');
  try {
    if (client.status !== 'ready') {
      await new Promise((resolve, reject) => {
        client.once('ready', resolve);
        client.once('error', reject);
      });
    }
    await client.ping();
    return ok('It answers.');
  } catch (error) {
    return look(
      `It does not answer: ${errorInWords(error)}. Until it does, each instance counts calls by itself.`,
    );
  }
}

/** What answers at the address people type. */
export async function addressFinding(): Promise<Finding> {
  const { ok, look, wrong } = about('address');
  const url = `${appUrl()}/readyz`;
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
    const text = await response.text();
    if (!/"database"\s*:/.test(text)) {
      return wrong(`${url} answers ${response.status}, and not as Fanfare does. Lead the proxy to PORT.`);
    }
    return response.ok
      ? ok(`${appUrl()} answers.`)
      : look(`${appUrl()} answers that it is not ready: ${text.slice(0, 200)}`);
  } catch (error) {
    return look(
      `Nothing answers at ${appUrl()}: ${errorInWords(error)}. Start it, or look at the proxy and its certificate.`,
    );
  }
}
