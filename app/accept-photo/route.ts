import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import * as contract from '@/contracts/watch';
import { acceptPhoto } from '@/features/watch';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.acceptPhoto, async ({ actor, input: { body } }) => ({
    result: { success: true as const, photo: body.photo, reward: await acceptPhoto(actor, body.photo) },
  })),
);
