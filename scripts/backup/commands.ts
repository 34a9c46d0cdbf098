import { checkBooks } from '@/features/ledger';
import { env } from '@/lib/env';
import { say, step } from '../progress.mjs';
import { amount, secondsSince } from './amount';
import { keepNewest, placeOf } from './keep';
import { makeBackup } from './make';
import { keepSecret, openSecret } from './own-secret';
import { checkBackup, restoreBackup } from './restore';
import { readPassphrase } from './secrets';

type Values = Partial<Record<string, string>>;

/** `npm run backup`: prints where the backup is, how large it is and how long it took. Gives the exit code. */
export async function backup(values: Values, url: string): Promise<number> {
  const began = performance.now();
  const { to = '', keep, 'passphrase-file': passphraseFile } = values;
  const file = placeOf(to);
  const newest = keep === undefined ? undefined : Number(keep);
  if (newest !== undefined && !(Number.isInteger(newest) && newest >= 1 && file !== to)) {
    throw new Error('--keep is a number from 1, for a --to that is a folder.');
  }
  const passphrase = passphraseFile === undefined ? undefined : await readPassphrase(passphraseFile);
  const secret = passphrase === undefined ? undefined : { passphrase, value: env().AUTH_SECRET };
  const made = await makeBackup(url, file, secret);
  console.log(`${file}: ${amount(made)}, in ${secondsSince(began)}.`);
  if (!secret) say('It holds no secret: keep AUTH_SECRET elsewhere, or give --passphrase-file.');
  if (env().PAYOUT_KEY) say('It never holds PAYOUT_KEY: keep it elsewhere, payouts need it.');
  if (newest !== undefined) for (const name of keepNewest(to, newest)) say(`Removed ${name}.`);
  for (const name of made.missing) {
    say(`WARNING: the upload ${name} is missing from the store, or damaged there.`);
  }
  return 0;
}

/** `npm run restore`: prints what was restored and whether the books balance. Gives the exit code. */
export async function restore(values: Values, url: string): Promise<number> {
  const began = performance.now();
  const { from = '', 'passphrase-file': passphraseFile } = values;
  const header = await step('Reading all of the backup', () => checkBackup(from));
  say(`  It was made on ${header.made} by version ${header.version}.`);
  const secret = await openSecret(header, passphraseFile);
  const restored = await step('Restoring it', () => restoreBackup(url, from, header));
  if (secret !== undefined) keepSecret(secret);
  console.log(`Restored ${amount(restored)}, in ${secondsSince(began)}. Every row is what it was.`);
  for (const name of restored.foreign) say(`The table ${name} is none of Fanfare's and was left out.`);
  for (const name of restored.missing)
    say(`WARNING: the upload ${name} was missing when the backup was made.`);
  const lines = await step('Checking the books', checkBooks);
  const wrong = lines.filter(({ differences }) => differences !== 0);
  for (const { invariant, differences, amount } of wrong) {
    console.log(`WRONG  ${invariant}  ${differences}  ${amount}`);
  }
  console.log(
    wrong.length === 0 ? 'The books balance.' : 'The books did not balance when the backup was made.',
  );
  return wrong.length === 0 ? 0 : 1;
}
