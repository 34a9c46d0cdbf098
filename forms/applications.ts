'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { allowApplication, denyApplication } from '@/features/applications/authorize';
import { disableApplication, enableApplication, setRedirectUris } from '@/features/applications/change';
import { createApplication } from '@/features/applications/create';
import { disconnectApplication } from '@/features/applications/disconnect';
import { addSecret, revokeSecret } from '@/features/applications/secrets';
import { action } from '@/forms/action';
import { Failure } from '@/lib/failure';

/** One address a line, as people paste them. */
const Lines = z.string('must be text').transform((text) =>
  text
    .split(/\s+/)
    .map((line) => line.trim())
    .filter((line) => line !== ''),
);

const Id = z.coerce.number().int().positive().max(2_147_483_647);
const ApplicationId = z.object({ id: Id });

/** Registers an application and gives its id and first secret, once. */
export const createApplicationAction = action(
  z.object({ name: z.string('must be text'), redirectUris: Lines }),
  async (actor, values) => {
    const made = await createApplication(actor, values);
    refresh();
    return made;
  },
);

/** Replaces the redirect URIs. */
export const setRedirectUrisAction = action(
  ApplicationId.extend({ redirectUris: Lines }),
  async (actor, { id, redirectUris }) => {
    await setRedirectUris(actor, id, redirectUris);
    refresh();
  },
);

/** Adds a second secret and gives it, once. */
export const addSecretAction = action(ApplicationId, async (actor, { id }) => {
  const secret = await addSecret(actor, id);
  refresh();
  return secret;
});

/** Revokes one secret. */
export const revokeSecretAction = action(ApplicationId.extend({ secretId: Id }), async (actor, input) => {
  await revokeSecret(actor, input.id, input.secretId);
  refresh();
});

/** Disables or enables an application. */
export const setDisabledAction = action(
  ApplicationId.extend({ disabled: z.boolean() }),
  async (actor, { id, disabled }) => {
    await (disabled ? disableApplication : enableApplication)(actor, id);
    refresh();
  },
);

/** Takes back the person's own consent to an application. */
export const disconnectApplicationAction = action(ApplicationId, async (actor, { id }) => {
  await disconnectApplication(actor, id);
  refresh();
});

const Decision = z
  .record(z.string().max(64), z.string().max(4_000))
  .refine(({ decision }) => decision === 'allow' || decision === 'deny', 'choose one of the two');

/** Carries the person's answer back to the application that asked. */
export const decideAuthorizationAction = action(Decision, async (actor, { decision, ...parameters }) => {
  const step = await (decision === 'allow' ? allowApplication : denyApplication)(actor, parameters);
  if (step.kind === 'return') redirect(step.to);
  throw new Failure('invalid', step.kind === 'refused' ? step.message : 'The request is no longer valid.');
});
