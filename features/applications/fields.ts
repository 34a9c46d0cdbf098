import { z } from 'zod';
import { Failure } from '@/lib/failure';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** https anywhere, or http on the machine of the developer; exactly as given, for it is compared as text. */
function isRedirectUri(text: string): boolean {
  if (!URL.canParse(text) || !/^[\x21-\x7e]+$/.test(text) || text.includes('#')) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username || password) return false;
  return protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname));
}

/** The addresses an application may have its users sent back to: one to ten, each once. */
export const RedirectUris = z
  .array(
    z
      .string('must be a URL')
      .trim()
      .max(2048, 'must be at most 2048 characters')
      .refine(isRedirectUri, 'must be an https address, or http on localhost, without a # part'),
  )
  .min(1, 'name at least one redirect URI')
  .max(10, 'at most ten redirect URIs')
  .transform((uris) => [...new Set(uris)]);

/** What an administrator says of a new application. */
export const NewApplication = z.object({
  name: z.string('must be text').trim().min(1, 'must not be empty').max(80, 'must be at most 80 characters'),
  redirectUris: RedirectUris,
});

export type NewApplication = z.output<typeof NewApplication>;

/** The value as the schema leaves it; `invalid` with what is wrong with which field. */
export function checked<S extends z.ZodType>(schema: S, value: unknown, whole = 'value'): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues
    .map((issue) => [whole === 'value' ? String(issue.path[0] ?? whole) : whole, issue.message] as const)
    .reverse();
  throw new Failure('invalid', 'The application cannot be kept like this.', {
    fields: Object.fromEntries(fields),
  });
}
