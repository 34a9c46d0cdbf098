import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import * as contract from '@/contracts/watch';
import { rejectPhoto } from '@/features/watch';
import { rejectionOf } from '@/nouns/photos';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.rejectPhoto, async ({ actor, input: { body } }) => {
    await rejectPhoto(actor, body.photo, rejectionOf(body.reason, body.note));
    return { result: { success: true as const, photo: body.photo } };
  }),
);
