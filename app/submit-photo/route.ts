import type { Actor } from '@/auth/actor';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import * as contract from '@/contracts/watch';
import { receivePhoto, takePhoto } from '@/features/watch';

type Body = Parameters<typeof contract.fromNewPhoto>[0];

const prepare = ({ actor, input }: { actor: Actor; input: { body: Body } }) =>
  receivePhoto(actor, contract.fromNewPhoto(input.body));

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(
    contract.submitPhoto,
    async ({ actor, prepared }) => {
      const { id, flags } = await takePhoto(actor, prepared);
      return { result: { success: true as const, photo: id, flags } };
    },
    { prepare },
  ),
);
