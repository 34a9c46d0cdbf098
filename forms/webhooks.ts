'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { changeEndpoint, deleteEndpoint, rotateSecret } from '@/features/webhooks/change';
import { createEndpoint } from '@/features/webhooks/create';
import { replayDeliveries, testEndpoint } from '@/features/webhooks/replay';
import { action, leadTo } from '@/forms/action';
import { DAY_MS } from '@/lib/dates';
import { FormId, HttpUrl, ListOf, Maybe, OptionalText, Uuid } from '@/lib/fields';
import { addresses } from '@/nouns/addresses';
import { daysOfEvents, eventNounNames, typesAbout } from '@/nouns/events';
import { endpointOwners } from '@/nouns/webhooks';

const Endpoint = z.object({ id: Uuid });

const NewEndpointForm = z.object({
  url: HttpUrl,
  description: OptionalText(200),
  about: Maybe(ListOf(z.enum(eventNounNames), eventNounNames.length)),
  owner: Maybe(z.enum(endpointOwners)),
});

/** Makes an endpoint for the events about what was ticked, or all, and gives its secret, once. */
export const createEndpointAction = action(NewEndpointForm, async (actor, { about, ...endpoint }) => {
  const made = await createEndpoint(actor, { ...endpoint, types: about && typesAbout(about) });
  refresh();
  return made;
});

/** Switches an endpoint on or off. */
export const switchEndpointAction = action(
  Endpoint.extend({ enabled: z.boolean() }),
  async (actor, { id, enabled }) => {
    await changeEndpoint(actor, id, { enabled });
    refresh();
  },
);

/** Gives an endpoint a new secret, which is told once. */
export const rotateSecretAction = action(Endpoint, async (actor, { id }) => {
  const secret = await rotateSecret(actor, id);
  refresh();
  return secret;
});

/** Sends an endpoint a test. */
export const testEndpointAction = action(Endpoint, async (actor, { id }) => {
  await testEndpoint(actor, id);
  refresh();
});

/** Sends one delivery again, or all that are not delivered, and says how many. */
export const replayAction = action(
  Endpoint.extend({ delivery: Maybe(FormId) }),
  async (actor, { id, delivery }) => {
    const since = new Date(Date.now() - daysOfEvents * DAY_MS);
    const count = await replayDeliveries(actor, id, delivery === undefined ? { since } : { ids: [delivery] });
    refresh();
    return count;
  },
);

/** Deletes an endpoint. */
export const deleteEndpointAction = action(Endpoint, async (actor, { id }) => {
  await deleteEndpoint(actor, id);
  leadTo(addresses.webhookEndpoints);
});
