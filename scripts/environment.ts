import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { requireSettings } from '@/lib/env';
import { withLock } from './lock.mjs';
import { say } from './progress.mjs';
import { writeWhole } from './whole-file';

const SECRET_LENGTH = 32;

/**
 * Reads `.env`, fills in what a start without any setting needs, and refuses what is not usable, all of it at once.
 * Comes before anything reads `env()` or connects anywhere.
 */
export async function completeEnvironment(): Promise<{ dataDirectory: string }> {
  if (existsSync('.env')) process.loadEnvFile();
  const dataDirectory = path.resolve(process.env.DATA_DIR || '.data');
  makeFolder(dataDirectory);
  process.env.DATA_DIR = dataDirectory;
  process.env.AUTH_SECRET ||= await keptSecret(path.join(dataDirectory, 'auth-secret'));
  requireSettings();
  return { dataDirectory };
}

/** Step by step: where a folder above takes none, making all of them at once never ends in some file systems. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (existsSync(folder)) return;
    throw new Error(`DATA_DIR cannot be made: ${(error as Error).message}`, { cause: error });
  }
}

const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined);

/** Made once and kept, so that sessions outlive a restart. An empty file, which signed nothing yet, is made whole. */
async function keptSecret(file: string): Promise<string> {
  const kept = read(file) || (await withLock(`${file}.lock`, async () => read(file) || newSecret(file)));
  if (kept.length >= SECRET_LENGTH) return kept;
  throw new Error(
    `${file} holds ${kept.length} characters; a secret has at least ${SECRET_LENGTH}. Put the right one back, or remove ` +
      'the file to have a new one made: everybody signs in again then.',
  );
}

function newSecret(file: string): string {
  if (existsSync(file)) say(`  ${file} was empty; a new secret is made.`);
  const secret = randomBytes(32).toString('base64url');
  writeWhole(file, `${secret}\n`);
  return secret;
}
