import { z } from 'zod';
import { Failure } from '@/lib/failure';
import { Day, Email, Text } from '@/lib/fields';
import { passwordLength, passwordRule, sexes, usernamePattern, usernameRule, userRoles } from '@/nouns/users';

/** A new password: long enough to resist guessing, short enough to hash. */
export const Password = z
  .string({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be text') })
  .min(passwordLength, passwordRule)
  .max(200, 'must be at most 200 characters');

/** A name for links and mentions; unique whatever its case. */
export const Username = z
  .string({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be text') })
  .trim()
  .regex(usernamePattern, usernameRule);

export const Sex = z.enum(sexes, 'must be male, female or other');
const Currency = z
  .string('must be a currency code')
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{3}$/, 'must be a currency code such as USD');

/** The organisation an advertiser brings along. */
export const Organisation = z.object({ name: Text(120), email: Email, currency: Currency.default('USD') });

/** Everything that makes an account. */
export const AccountValues = z.object({
  email: Email,
  password: Password,
  role: z.enum(userRoles, 'must be influencer, advertiser or admin'),
  username: Username.optional(),
  name: Text(120).optional(),
  sex: Sex.optional(),
  birthDate: Day.optional(),
  countryId: z.number().optional(),
  cityId: z.number().optional(),
  /** By id or by name. */
  categories: z
    .array(z.union([z.number(), z.string()]))
    .max(20, 'must be at most 20')
    .optional(),
  advertiserId: z.number().optional(),
  organisation: Organisation.optional(),
});

export type NewAccount = z.input<typeof AccountValues>;

/** The values as the schema understands them; `invalid` names each field that is wrong. */
export function checked<S extends z.ZodType>(schema: S, values: unknown): z.output<S> {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const fields = Object.fromEntries(
    result.error.issues.map((issue) => [issue.path.join('.') || 'form', issue.message]).reverse(),
  );
  throw new Failure('invalid', 'Some values are missing or not valid.', { fields });
}
