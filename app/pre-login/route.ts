import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import * as contract from '@/contracts/watch';
import { challengeWallet } from '@/features/wallets';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.preLogin, async ({ actor, input }) => ({
    result: { message: await challengeWallet(actor, input.body.publicKey) },
  })),
);
