import { z } from 'zod';

/** An Ethereum address, in any case. */
export const PublicKey = z
  .string({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be text') })
  .trim()
  .regex(/^0x[0-9a-fA-F]{40}$/, 'must be 0x and 40 hexadecimal digits');

/** A contract wallet answers with the bytes its contract wants (ERC-1271, ERC-6492): more than the 65 of a key. */
const isOfContract = (text: string) => /^0x([0-9a-fA-F]{2}){66,}$/.test(text);

/** A key that somebody says is theirs. */
export const WalletKey = z.object({ publicKey: PublicKey });

/** The key with the signature that shows it. */
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
