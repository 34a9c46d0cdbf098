import { pool } from '@/db/client';
import { setupCode, setupOpen } from '@/features/setup';
import { appUrl, env, isForOneself } from '@/lib/env';
import { say, step } from './progress.mjs';

/** What people sign in with in the demo world. */
export const DEMO_PASSWORD = 'fanfare-demo';
/** Who the demo world has people sign in as. */
export const DEMO_ACCOUNTS = {
  admin: 'admin@fanfare.example',
  advertiser: 'brand@fanfare.example',
  influencer: 'maya@fanfare.example',
};

/**
 * Whether the demo world is made: wherever SEED=demo asks for it, and by default in an embedded database of an instance
 * for oneself. Its passwords are published, so it never comes by itself to where others may be.
 */
export const wantsDemo = (embedded: boolean) =>
  env().SEED === 'demo' || (env().SEED === undefined && embedded && isForOneself());

/** Reference data always, and the demo world into an empty database that wants it. */
export async function fillDatabase({ embedded }: { embedded: boolean }): Promise<void> {
  const { seedReference } = await import('@/db/seed/reference');
  await seedReference();
  if (!wantsDemo(embedded) || (await hasUsers())) return;
  const { seedDemo } = await import('@/db/seed');
  await step('Making the demo world', seedDemo);
}

async function hasUsers(): Promise<boolean> {
  const [row] = await pool()<{ found: boolean }[]>`select exists (select from users) as found`;
  return row?.found === true;
}

/** Why there are sign-ins whose password everybody can read, in a line. */
export function whyDemo(): string {
  if (env().SEED === 'demo') return 'The demo sign-ins are on because SEED=demo asks for them.';
  return isForOneself()
    ? 'The demo sign-ins are on because only this machine reaches this instance; SEED=none starts an empty one.'
    : 'WARNING: the demo sign-ins are still in this database from an earlier start, and their password is published. Change it for each before others reach this instance.';
}

/** Prints how to sign in, when the demo world is in this database. */
export async function announceDemo(): Promise<void> {
  const [row] = await pool()<{ found: boolean }[]>`
    select exists (select from users where email = ${DEMO_ACCOUNTS.admin}) as found`;
  if (!row?.found) return;
  say(whyDemo());
  if (env().SEED !== 'demo' && !isForOneself()) return;
  say(`Sign in with the password ${DEMO_PASSWORD} as`);
  for (const [role, email] of Object.entries(DEMO_ACCOUNTS)) say(`  ${email.padEnd(24)} ${role}`);
}

/** Prints how the first administrator is made, while there is none. */
export async function announceSetup(): Promise<void> {
  if (await setupOpen()) {
    say(`Nobody administers this platform yet. Set it up at ${appUrl()}/setup with the code: ${setupCode()}`);
  }
}
