import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/env';
import { say } from '../progress.mjs';
import { writeWhole } from '../whole-file';
import type { Header } from './header';
import { readPassphrase, unseal } from './secrets';

/** Where an instance keeps a secret that its environment does not name. */
const fileOf = () => path.join(env().DATA_DIR, 'auth-secret');

/**
 * The secret of a backup, for `keepSecret`; undefined where it has none or stays closed, which is said. Throws before
 * anything is done when the environment names another: what the backup's signed would be worth nothing.
 */
export async function openSecret(
  { secret }: Pick<Header, 'secret'>,
  passphraseFile?: string,
): Promise<string | undefined> {
  if (!secret) {
    say(
      '  It holds no secret: with another AUTH_SECRET than before, everybody signs in again, and accounts of payouts need the old one as PAYOUT_KEY_BEFORE.',
    );
    return undefined;
  }
  if (passphraseFile === undefined) {
    say('  It holds the secret of its instance, which stays closed without --passphrase-file.');
    return undefined;
  }
  const value = unseal(secret, await readPassphrase(passphraseFile));
  const kept = existsSync(fileOf()) && readFileSync(fileOf(), 'utf8').trim() === env().AUTH_SECRET;
  if (value === env().AUTH_SECRET || kept) return value;
  throw new Error(
    `The backup's secret is not the AUTH_SECRET of this environment. Take AUTH_SECRET out of it to have the backup's written to ${fileOf()}, or leave out --passphrase-file to go on with this one; nothing was changed.`,
  );
}

/** Has this instance sign with the secret from its next start on. */
export function keepSecret(value: string): void {
  if (value !== env().AUTH_SECRET) writeWhole(fileOf(), `${value}\n`);
}
