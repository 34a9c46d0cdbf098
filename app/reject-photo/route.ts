import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import * as contract from '@/contracts/watch';
import { rejectPhoto } from '@/features/watch';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(
    contract.rejectPhoto,
    async ({
      actor,
      input: {
        body: { photo, ...rejection },
      },
    }) => {
      await rejectPhoto(actor, photo, rejection);
      return { result: { success: true as const, photo } };
    },
  ),
);
