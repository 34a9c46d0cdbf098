import { encode } from 'next-auth/jwt';
import type { Sql } from 'postgres';
import { hashSecret, newSecret } from '@/auth/secret';
import { sessionCookie } from '@/auth/session';
import { env } from '@/lib/env';

/** The session cookie of somebody, as a request sends it. */
export async function cookieOf(sql: Sql, email: string): Promise<string> {
  const [session] = await sql`
    insert into sessions (user_id, device, network, expires_at)
    select id, 'A bench', 'This machine', now() + interval '1 hour' from users where email = ${email}
    returning id, user_id`;
  const token = { userId: session?.user_id, sessionId: session?.id };
  return `${sessionCookie()}=${await encode({ token, secret: env().AUTH_SECRET, maxAge: 3600 })}`;
}

/** An API token of somebody. */
export async function tokenOf(sql: Sql, email: string): Promise<string> {
  const token = newSecret('fan');
  await sql`
    insert into api_tokens (user_id, name, prefix, hash)
    select id, 'bench', ${token.slice(0, 12)}, ${hashSecret(token)} from users where email = ${email}`;
  return token;
}
