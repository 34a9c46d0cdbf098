import { endpoint } from '@/contracts/endpoint';
import { looker, pictureAnswer, showFile } from '@/contracts/files';
import { route } from '@/contracts/route';
import { openFile } from '@/features/files';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(showFile, async ({ request, input: { params } }) =>
    pictureAnswer(await openFile(await looker(request), params.name), params.name, request),
  ),
);
