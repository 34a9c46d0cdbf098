import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Env } from '@/lib/env';
import { isLoopback } from '@/lib/loopback';
import { about, type Finding } from './finding';

/** Where the secret of this instance comes from; `none` is made at the first start. */
export type SecretOrigin = 'environment' | 'file' | 'none';

const NEW_SECRET = 'openssl rand -base64 48';
/** Of a secret by chance in base64 there are far more; of a sentence or a repeated word there are not. */
const FEWEST_SIGNS = 12;
const published = /fixed-secret|change-?me|your-?secret|example|secret-for|0123456789|password/i;

/** Whether a secret looks made by a person, or copied from somewhere. */
const looksWeak = (secret: string): boolean =>
  new Set(secret).size < FEWEST_SIGNS || published.test(secret) || /^(.{1,16})\1+/.test(secret);

/** AUTH_SECRET and METRICS_TOKEN. */
export function secretFindings(env: Env, origin: SecretOrigin): Finding[] {
  const { ok, look, wrong } = about('secrets');
  if (origin === 'none') {
    return [
      look(`AUTH_SECRET is not set: the first start makes one in ${env.DATA_DIR}. Keep it with the backups.`),
    ];
  }
  const findings: Finding[] = [];
  if (looksWeak(env.AUTH_SECRET)) {
    findings.push(
      wrong(
        `AUTH_SECRET can be guessed, and whoever has it is everybody. Set one made by chance: ${NEW_SECRET}`,
      ),
    );
  }
  const file = path.join(env.DATA_DIR, 'auth-secret');
  if (origin === 'file' && existsSync(file) && (statSync(file).mode & 0o077) !== 0) {
    findings.push(wrong(`${file} can be read by other accounts. Close it: chmod 600 ${file}`));
  }
  if (env.METRICS_TOKEN !== undefined && (env.METRICS_TOKEN.length < 16 || looksWeak(env.METRICS_TOKEN))) {
    findings.push(look(`METRICS_TOKEN can be guessed. Set a longer one: ${NEW_SECRET}`));
  }
  return findings.length > 0 ? findings : [ok(`AUTH_SECRET is long and by chance (${origin}).`)];
}

/** The address people type, and who may say where they come from. */
export function proxyFindings(env: Env): Finding[] {
  const { ok, look, wrong } = about('proxy');
  const { APP_URL, TRUST_PROXY, HOST } = env;
  if (!APP_URL && TRUST_PROXY === 0 && isLoopback(HOST)) {
    return [ok('Only this machine reaches it. For others: APP_URL, a proxy with TLS, and TRUST_PROXY=1.')];
  }
  const findings: Finding[] = [];
  if (!APP_URL)
    findings.push(wrong('APP_URL is not set: links in emails lead nowhere. Set the address people type.'));
  if (APP_URL?.startsWith('http:') && !isLoopback(new URL(APP_URL).hostname)) {
    findings.push(
      wrong('APP_URL is not https: passwords and sessions travel readable. Put a proxy with TLS in front.'),
    );
  }
  if (APP_URL?.startsWith('https:') && TRUST_PROXY === 0) {
    findings.push(
      wrong(
        'APP_URL is https, so a proxy is in front, and TRUST_PROXY is 0: everybody has its address. Set TRUST_PROXY=1.',
      ),
    );
  }
  if (TRUST_PROXY > 0 && !isLoopback(HOST)) {
    findings.push(
      look(
        `HOST is ${HOST}: whoever reaches the port past the proxy names any address as theirs. Let only the proxy in.`,
      ),
    );
  }
  if (TRUST_PROXY > 1) {
    findings.push(
      look(`TRUST_PROXY is ${TRUST_PROXY}: right only when as many proxies of yours stand in a row.`),
    );
  }
  return findings.length > 0 ? findings : [ok(`${APP_URL}, behind ${TRUST_PROXY} proxy.`)];
}

/** What several instances need in common. */
export function instanceFindings(
  env: Env,
  origin: SecretOrigin,
  instances: number,
  embedded: boolean,
): Finding[] {
  const { ok, look, wrong } = about('instances');
  if (instances === 1) return [ok('One instance; --instances N checks what several need.')];
  const findings: Finding[] = [];
  if (embedded)
    findings.push(wrong('The embedded database serves one machine. Set DATABASE_URL to one they share.'));
  if (origin !== 'environment') {
    findings.push(
      wrong('Each instance makes an AUTH_SECRET of its own. Set the same on all: it also signs proofs.'),
    );
  }
  if (!env.S3_BUCKET) {
    findings.push(
      look('Uploads go to DATA_DIR: it has to be one folder that all share. Otherwise set the S3 settings.'),
    );
  }
  if (!env.REDIS_URL) {
    findings.push(
      look(`Without REDIS_URL each counts calls by itself: limits are ${instances} times as high.`),
    );
  }
  return findings.length > 0 ? findings : [ok(`${instances} instances have all that they share.`)];
}

/** Who invoices come from. */
export function companyFindings(env: Env): Finding[] {
  const { ok, look } = about('company');
  const missing = (['COMPANY_ADDRESS', 'COMPANY_TAX_ID', 'COMPANY_EMAIL', 'COMPANY_PAYMENT'] as const).filter(
    (name) => env[name] === '',
  );
  if (missing.length === 0) return [ok(`Invoices come from ${env.COMPANY_NAME || 'Fanfare'}.`)];
  return [
    look(`Invoices lack what is neither set here nor under Company in the console: ${missing.join(', ')}.`),
  ];
}
