import { z } from 'zod';
import { signedIn } from '@/auth/scheme';
import { WalletKey, WalletProof } from '@/nouns/fields/wallets';
import { watchApi } from './face';

export const preLogin = watchApi.post('/pre-login', {
  summary: 'Get a message to sign with your key',
  description:
    'Gives the message that proves a key is yours once the key signs it (EIP-191, as wallets do). It works once, for ten minutes, for your account.',
  auth: signedIn,
  body: WalletKey,
  output: z.object({ result: z.object({ message: z.string() }) }),
});

export const login = watchApi.post('/login', {
  summary: 'Link your key',
  description:
    'Takes the signature of the message from /pre-login. From then on whitelists with this key let you in, and campaigns you create carry it. A key belongs to one account.',
  auth: signedIn,
  body: WalletProof,
  output: z.object({ result: z.object({ success: z.literal(true), publicKey: z.string() }) }),
});
