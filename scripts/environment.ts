import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Reads `.env`, and fills in what a start without any setting needs. Comes before anything reads `env()`. */
export function completeEnvironment(): { dataDirectory: string } {
  if (existsSync('.env')) process.loadEnvFile();
  const dataDirectory = path.resolve(process.env.DATA_DIR || '.data');
  mkdirSync(dataDirectory, { recursive: true });
  process.env.DATA_DIR = dataDirectory;
  process.env.AUTH_SECRET ||= keptSecret(path.join(dataDirectory, 'auth-secret'));
  return { dataDirectory };
}

/** Made once and kept, so that sessions outlive a restart. */
function keptSecret(file: string): string {
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
