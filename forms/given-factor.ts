import { z } from 'zod';
import { currentSessionId } from '@/auth/session-cookie';
import type { Given } from '@/features/factors/use';

/** What a browser says that a passkey answered, as JSON; the verb reads it. */
export const PasskeyAnswer = z.string('is missing').min(1, 'is missing').max(80_000, 'is too long');

/** What somebody typed to prove that it is them, a password as it is; or what a passkey answered instead. */
export const ProofForm = z
  .object({
    secret: z.string('is missing').min(1, 'is missing').max(1_000, 'is too long').optional(),
    passkey: PasskeyAnswer.optional(),
  })
  .refine(({ secret, passkey }) => secret !== undefined || passkey !== undefined, {
    path: ['secret'],
    error: 'is missing',
  });

/** A code, or what a passkey answered instead. */
export const FactorForm = z
  .object({
    code: z
      .string('is missing')
      .trim()
      .min(1, 'is missing')
      .max(100, 'must be at most 100 characters')
      .optional(),
    passkey: PasskeyAnswer.optional(),
  })
  .refine(({ code, passkey }) => code !== undefined || passkey !== undefined, {
    path: ['code'],
    error: 'is missing',
  });

/** What was given, as verbs take it. */
export const givenOf = async (typed = '', passkey: string | undefined = undefined): Promise<Given> =>
  passkey === undefined ? typed : { passkey, sessionId: await currentSessionId() };
