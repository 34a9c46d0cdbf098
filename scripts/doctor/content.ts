import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { verifyPassword } from '@/features/users/password';
import { isForOneself } from '@/lib/env';
import { OLD_RATES_DAYS } from '@/nouns/lists';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../fill';
import { about, type Finding } from './finding';

/** What the database has to hold before others come; it must be migrated. */
export const contentFindings = async (): Promise<Finding[]> => [
  await demoFinding(),
  await adminFinding(),
  await ratesFinding(),
];

/** Whether somebody may sign in with the password that everybody can read. */
async function demoFinding(): Promise<Finding> {
  const { ok, wrong } = about('demo');
  const rows = await db().execute<{ email: string; hash: string }>(
    sql`select email, password_hash as hash from users where status = 'active' and email in ${Object.values(DEMO_ACCOUNTS)}`,
  );
  const open: string[] = [];
  for (const { email, hash } of rows) if (await verifyPassword(hash, DEMO_PASSWORD)) open.push(email);
  if (open.length === 0) return ok('No sign-in has a published password.');
  if (isForOneself()) return ok('The demo sign-ins are on, for whoever uses this machine.');
  return wrong(`${open.join(', ')} can be signed in by everybody: npm run user -- reset-password --email E`);
}

async function adminFinding(): Promise<Finding> {
  const { ok, look } = about('admins');
  const [row] = await db().execute<{ count: number }>(
    sql`select count(*)::int as count from users where role = 'admin' and status = 'active'`,
  );
  const count = row?.count ?? 0;
  if (count > 1) return ok(`${count} administrators.`);
  if (count === 1) return look('There is one administrator. A second one helps when the first is away.');
  return look('There is no administrator: npm run user -- create --email E --role admin');
}

async function ratesFinding(): Promise<Finding> {
  const { ok, look } = about('rates');
  const [row] = await db().execute<{ day: string | null; age: number | null }>(
    sql`select max(as_of)::text as day, (current_date - max(as_of))::int as age from exchange_rates`,
  );
  if (!row?.day)
    return look('There are no exchange rates: npm run rates -- import --file F --as ADMIN_EMAIL');
  const { day, age } = row;
  if ((age ?? 0) <= OLD_RATES_DAYS) return ok(`The newest exchange rates are of ${day}.`);
  return look(`The newest exchange rates are of ${day}: npm run rates -- import --file F --as ADMIN_EMAIL`);
}
