import { z } from 'zod';
import { safePath } from '@/auth/callback-url';
import { Password, Sex, Username } from '@/features/users/account';
import type { Enquiry } from '@/features/users/register';
import { Day, Email, FormId, ListOf, Maybe, OptionalText, Text, Ticked } from '@/lib/fields';

const orNull = <T extends z.ZodType>(schema: T) => Maybe(schema).transform((value) => value ?? null);

/** The page of ours that somebody came for; their home is where everybody goes anyway. */
function wayBackTo(value: unknown): string | undefined {
  const path = safePath(value);
  return path && /^\/(dashboard)?$/.test(path) ? undefined : path;
}

const Role = z.enum(['influencer', 'advertiser'], 'choose what brings you here');

/** Judged whatever else is wrong, so that everything is told at once. */
const always = () => true;

/** The sign-up form; an advertiser names the organisation it opens. */
export const SignUpForm = z
  .object({
    role: Role,
    name: Text(120),
    username: Username,
    email: Email,
    password: Password,
    birth_date: Maybe(Day),
    country_id: Maybe(FormId),
    organisation_name: Maybe(Text(120)),
    organisation_email: Maybe(Email),
    organisation_currency: Maybe(z.string()),
    /** The versions that they agree to. */
    consents: ListOf(FormId, 10).optional(),
    /** Where they came from; anything but a page of ours is nothing. */
    callback_url: Maybe(z.string()).transform(wayBackTo),
    terms: Ticked.refine((agreed) => agreed, 'agree to the terms to go on'),
  })
  .refine(({ role, country_id }) => role !== 'influencer' || country_id !== undefined, {
    path: ['country_id'],
    message: 'choose your country',
    when: always,
  })
  .refine(({ role, organisation_name }) => role !== 'advertiser' || organisation_name !== undefined, {
    path: ['organisation_name'],
    message: 'is missing',
    when: always,
  });

/** What is right by itself of a sign-up that is not right as a whole, for questions to the database. */
export function enquiryOf(values: unknown): Enquiry {
  const given = Object(values) as Record<string, unknown>;
  const right = <T extends z.ZodType>(schema: T, name: string): z.output<T> | undefined =>
    schema.safeParse(given[name]).data;
  const role = right(Role, 'role');
  const own = role === 'influencer';
  return {
    role,
    email: right(Email, 'email'),
    name: right(Text(120), 'name'),
    username: right(Username, 'username'),
    password: right(Password, 'password'),
    organisationName: right(Text(120), 'organisation_name'),
    birthDate: own ? right(Maybe(Day), 'birth_date') : undefined,
    countryId: own ? right(Maybe(FormId), 'country_id') : undefined,
    organisationEmail:
      role === 'advertiser'
        ? (right(Maybe(Email), 'organisation_email') ?? right(Email, 'email'))
        : undefined,
  };
}

export const ResetRequestForm = z.object({ email: Email });

export const ResetForm = z.object({ token: z.string().max(200), password: Password });

export const VerifyForm = z.object({ token: z.string().max(200) });

export const PasswordForm = z.object({
  current: z.string('is missing').min(1, 'is missing').max(1_000, 'is too long'),
  next: Password,
});

export const ProfileForm = z.object({
  name: Text(120),
  username: Username,
  bio: OptionalText(500),
  avatar: orNull(OptionalText(2048)),
  sex: orNull(Sex),
  birth_date: orNull(Day),
  country_id: orNull(FormId),
  city_id: orNull(FormId),
  categories: ListOf(FormId, 20)
    .optional()
    .transform((ids) => ids ?? []),
  profile_public: Ticked,
  show_earnings: Ticked,
});
