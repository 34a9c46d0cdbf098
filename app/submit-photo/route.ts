import type { Actor } from '@/auth/actor';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import * as contract from '@/contracts/watch';
import { receivePhoto, takePhoto } from '@/features/watch';

const prepare = ({ actor, input }: { actor: Actor; input: { body: contract.NewPhotoBody } }) =>
  receivePhoto(actor, contract.fromNewPhoto(input.body));

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(
    contract.submitPhoto,
    async ({ actor, prepared }) => contract.toSentPhotoJson(await takePhoto(actor, prepared)),
    { prepare },
  ),
);
