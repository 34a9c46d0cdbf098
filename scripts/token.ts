import { createTokenFor } from '@/features/tokens';
import { type Scope, Scopes, scopes } from '@/nouns/scopes';
import { command } from './command';

const HOUR_MS = 3_600_000;
const UNITS = { h: HOUR_MS, d: 24 * HOUR_MS, w: 7 * 24 * HOUR_MS } as const;

/** `30d`, `12h` or `2w` from now; null for a token without an end. */
function expiry(text: string | undefined): Date | null {
  if (text === undefined) return null;
  const [, number, unit] = /^([1-9]\d{0,4})([hdw])$/.exec(text) ?? [];
  if (!unit) throw new Error(`--expires ${text} is not a time: give for example 12h, 30d or 2w.`);
  return new Date(Date.now() + Number(number) * UNITS[unit as keyof typeof UNITS]);
}

/** `tasks:read,tasks:write` as a list. */
function limits(text: string): Scope[] {
  const { data, error } = Scopes.safeParse(text.split(',').map((scope) => scope.trim()));
  if (error)
    throw new Error(`--scopes ${text} ${error.issues[0]?.message}. There are: ${scopes.join(', ')}.`);
  return data;
}

await command({
  usage: 'npm run -s token -- --email E [--expires 30d] [--name N] [--scopes tasks:read,tasks:write]',
  options: ['email!', 'expires', 'name', 'scopes'],
  run: async ({ email = '', expires, name = 'Command line', scopes: asked }) => {
    const { secret } = await createTokenFor(email, {
      name,
      expiresAt: expiry(expires),
      scopes: asked === undefined ? null : limits(asked),
    });
    console.log(secret);
    return 0;
  },
});
