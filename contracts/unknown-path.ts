import { randomUUID } from 'node:crypto';
import { Failure } from '@/lib/failure';
import type { Face } from './face';
import { refusal } from './respond';

/** The handlers of every path under a face's prefix at which there is nothing: 404 in the face's envelope. */
export function unknownPath(face: Face) {
  const handler = async () =>
    refusal(face, new Failure('not_found', 'There is no such operation.'), randomUUID());
  return {
    GET: handler,
    HEAD: handler,
    POST: handler,
    PUT: handler,
    PATCH: handler,
    DELETE: handler,
    OPTIONS: handler,
  };
}
