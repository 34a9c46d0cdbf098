import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import * as contract from '@/contracts/watch';
import { linkWallet } from '@/features/wallets';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.login, async ({ actor, input: { body } }) => ({
    result: {
      success: true as const,
      publicKey: await linkWallet(actor, body.publicKey, body.signature),
    },
  })),
);
