import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import * as contract from '@/contracts/watch';
import { positionLooks, revealPosition } from '@/features/watch';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.photoPosition, async ({ actor, input: { body } }) => {
    const position = await revealPosition(actor, body.photo);
    return { result: contract.toPositionJson(position, await positionLooks(actor, body.photo)) };
  }),
);
