import { pool } from '@/db/client';
import { say, step } from './progress.mjs';

/** What people sign in with in the demo world. */
const DEMO_PASSWORD = 'fanfare-demo';
const DEMO_ACCOUNTS = {
  admin: 'admin@fanfare.example',
  advertiser: 'brand@fanfare.example',
  influencer: 'maya@fanfare.example',
};

/** Reference data always; the demo world into an empty embedded database, or anywhere on SEED=demo. */
export async function fillDatabase(options: {
  embedded: boolean;
  seed: 'demo' | 'none' | undefined;
}): Promise<void> {
  const { seedReference } = await import('@/db/seed/reference');
  await seedReference();
  const wanted = options.seed === 'demo' || (options.seed === undefined && options.embedded);
  if (!wanted || (await hasUsers())) return;
  const { seedDemo } = await import('@/db/seed');
  await step('Making the demo world', seedDemo);
}

async function hasUsers(): Promise<boolean> {
  const [row] = await pool()<{ found: boolean }[]>`select exists (select from users) as found`;
  return row?.found === true;
}

/** Prints how to sign in, when the demo world is in this database. */
export async function announceDemo(): Promise<void> {
  const [row] = await pool()<{ found: boolean }[]>`
    select exists (select from users where email = ${DEMO_ACCOUNTS.admin}) as found`;
  if (!row?.found) return;
  say(`Sign in with the password ${DEMO_PASSWORD} as`);
  for (const [role, email] of Object.entries(DEMO_ACCOUNTS)) say(`  ${email.padEnd(24)} ${role}`);
}
