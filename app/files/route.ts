import { endpoint } from '@/contracts/endpoint';
import { uploadFile } from '@/contracts/files';
import { route } from '@/contracts/route';
import { storeFile } from '@/features/files';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(uploadFile, ({ actor, input }) => storeFile(actor, input.body.file, input.body.purpose)),
);
