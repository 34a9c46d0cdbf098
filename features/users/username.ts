import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { users } from '@/db/schema';

/** A free username made from an email address; the unique index has the last word. */
export async function usernameFrom(email: string): Promise<string> {
  const stem = (email.split('@')[0] ?? '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 30);
  const suffix = () => randomBytes(3).toString('hex');
  if (stem.length < 3) return `user-${suffix()}`;
  const [taken] = await db()
    .select({ id: users.id })
    .from(users)
    .where(eq(sql`lower(${users.username})`, stem.toLowerCase()));
  return taken ? `${stem}-${suffix()}` : stem;
}
