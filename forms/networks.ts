'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { decideEach } from '@/features/networks/decide-each';
import * as removal from '@/features/networks/remove';
import { submitNetwork } from '@/features/networks/submit';
import { action } from '@/forms/action';
import { Failure } from '@/lib/failure';
import { FormId, ListOf, Maybe, OptionalText, Text, TypedCount } from '@/lib/fields';
import { networkNames, socialNetworks } from '@/nouns/networks';
import { networkOfProfile, readProfile } from '@/nouns/posts/profile';
import { grammars } from '@/nouns/posts/read';

const ConnectForm = z.object({
  /** Left out where the address says it. */
  network: Maybe(z.enum(socialNetworks, 'choose a network')),
  profile: z.string('is missing').max(2048, 'is too long'),
  kind: Maybe(z.enum(['user', 'page', 'wall', 'channel'], 'choose one')),
  followers: Maybe(TypedCount(0, 2_000_000_000)),
  category: Maybe(Text(100)),
});

/** Submits a social profile, given by its name or its address, for approval; a rejected one once more. */
export const connectNetwork = action(ConnectForm, async (actor, { profile, kind, ...rest }) => {
  const network = rest.network ?? networkOfProfile(profile);
  if (!network) {
    const fields = { network: 'choose a network', ...(profile.trim() === '' && { profile: 'is missing' }) };
    throw new Failure('invalid', 'This says no network.', { fields });
  }
  const read = readProfile(network, profile);
  if ('problem' in read) {
    throw new Failure('invalid', 'This is not a profile.', { fields: { profile: read.problem } });
  }
  const { kinds } = grammars[network];
  const name = networkNames[network];
  if (kind && !kinds.includes(kind)) {
    throw new Failure('invalid', `${name} has no such profiles.`, {
      fields: { kind: `is not a kind of profile on ${name}` },
    });
  }
  await submitNetwork(actor, { ...rest, ...read, network, kind: kind ?? kinds[0] });
  refresh();
});

/** Takes one of the person's social profiles away. */
export const removeNetwork = action(z.object({ id: FormId }), async (actor, { id }) => {
  await removal.removeNetwork(actor, id);
  refresh();
});

/** Accepts or rejects one or several profiles; says what became of each. */
export const decideNetworksAction = action(
  z
    .object({
      ids: ListOf(FormId, 100),
      status: z.enum(['accepted', 'rejected']),
      reason: Maybe(OptionalText(1000)),
    })
    .refine(({ status, reason }) => status === 'accepted' || reason, {
      path: ['reason'],
      message: 'Say what is wrong with it.',
    }),
  async (actor, { ids = [], status, reason }) => {
    const results = await decideEach(actor, ids, { status, reason });
    refresh();
    return results;
  },
);
