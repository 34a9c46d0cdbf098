import { z } from 'zod';
import { signedIn } from '@/auth/scheme';
import { watchApi } from './face';

/** An Ethereum address, in any case. */
export const PublicKey = z
  .string({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be text') })
  .trim()
  .regex(/^0x[0-9a-fA-F]{40}$/, 'must be 0x and 40 hexadecimal digits');

/** A contract wallet answers with the bytes its contract wants (ERC-1271, ERC-6492): more than the 65 of a key. */
const isOfContract = (text: string) => /^0x([0-9a-fA-F]{2}){66,}$/.test(text);

export const WalletKey = z.object({ publicKey: PublicKey });
export const WalletProof = WalletKey.extend({
  signature: z
    .string({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be text') })
    .trim()
    .refine((text) => !isOfContract(text), {
      abort: true,
      message:
        'comes from a smart contract wallet, which only its chain can check: link a key that signs by itself',
    })
    .regex(/^0x[0-9a-fA-F]{130}$/, 'must be 0x and 130 hexadecimal digits'),
});

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
