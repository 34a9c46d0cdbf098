import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import * as contract from '@/contracts/watch';
import { submitPhoto } from '@/features/watch';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.submitPhoto, async ({ actor, input }) => {
    const { id, flags } = await submitPhoto(actor, contract.fromNewPhoto(input.body));
    return { result: { success: true as const, photo: id, flags } };
  }),
);
