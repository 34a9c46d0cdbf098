import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import type { UserActor } from '@/auth/actor';
import { findAccount, toActor } from '@/auth/users';
import { closeDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { Failure } from '@/lib/failure';
import { spokenError } from '@/lib/safe-error';
import { openDatabase } from './database';
import { completeEnvironment } from './environment';
import { complain, quiet } from './progress.mjs';

type Values = Partial<Record<string, string>>;

interface Command {
  /** Shown when the arguments do not fit. */
  usage: string;
  /** Names of `--name value` options; one that must be given ends in `!`, one that may be repeated in `*`. */
  options: string[];
  /** Words that must come first, such as `create`. */
  words?: string[];
  /** Whether the database is brought to this version first, as all but those want that take it as it is. */
  migrates?: boolean;
  /** Given also the address at which sessions are whole. Gives the exit code. */
  run: (values: Values, repeated: Record<string, string[]>, url: string) => Promise<number>;
}

/**
 * Runs one command of ours against the database the platform uses: DATABASE_URL, or the embedded one, which is
 * started for the duration when it is not running. Prints failures in plain words and ends the process.
 */
export async function command({ usage, options, words = [], migrates = true, run }: Command): Promise<never> {
  // Standard output carries only the command's own answer, which scripts read.
  quiet();
  const parsed = parse(options, words);
  if (!parsed) {
    complain(`Usage: ${usage}`);
    process.exit(2);
  }
  let code = 1;
  try {
    const { dataDirectory } = await completeEnvironment();
    const database = await openDatabase(dataDirectory);
    try {
      if (migrates) await migrateDatabase(database.url);
      code = await run(parsed.values, parsed.repeated, database.url);
    } finally {
      await closeDatabase();
      await database.close();
    }
  } catch (error) {
    complain(error instanceof Failure ? inWords(error) : spokenError(error));
  }
  process.exit(code);
}

function parse(options: string[], words: string[]) {
  const named = options.map((option) => ({
    name: option.replace(/[!*]+$/, ''),
    required: option.includes('!'),
    multiple: option.includes('*'),
  }));
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: Object.fromEntries(
        named.map(({ name, multiple }) => [name, { type: 'string' as const, multiple }]),
      ),
    });
    const complete = named.every(({ name, required }) => !required || values[name] !== undefined);
    if (!complete || positionals.join(' ') !== words.join(' ')) return undefined;
    const single = Object.entries(values).filter(([, value]) => typeof value === 'string');
    const several = Object.entries(values).filter(([, value]) => Array.isArray(value));
    return {
      values: Object.fromEntries(single) as Values,
      repeated: Object.fromEntries(several) as Record<string, string[]>,
    };
  } catch (error) {
    complain(error);
    return undefined;
  }
}

function inWords({ message, fields = {} }: Failure): string {
  return [message, ...Object.entries(fields).map(([field, problem]) => `  ${field}: ${problem}`)].join('\n');
}

/** The person with this address as the one who acts; `not_found` when there is none. */
export async function actorByEmail(email: string): Promise<UserActor> {
  const account = await findAccount(sql`lower(email) = lower(${email})`);
  if (!account) throw new Failure('not_found', `There is no account with the address ${email}.`);
  return toActor(account, 'command');
}
