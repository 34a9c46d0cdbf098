'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { challengeWallet, linkWallet, removeWallet } from '@/features/wallets/link';
import { action } from '@/forms/action';
import { WalletKey, WalletProof } from '@/nouns/fields/wallets';

/** The message that the holder of a key is to sign. */
export const challengeWalletAction = action(WalletKey, (actor, { publicKey }) =>
  challengeWallet(actor, publicKey),
);

/** Links a key by the signed message. */
export const linkWalletAction = action(WalletProof, async (actor, { publicKey, signature }) => {
  const address = await linkWallet(actor, publicKey, signature);
  refresh();
  return address;
});

/** Takes a key away. */
export const removeWalletAction = action(
  z.object({ id: z.coerce.number().int().positive() }),
  async (actor, { id }) => {
    await removeWallet(actor, id);
    refresh();
  },
);
