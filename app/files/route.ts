import { uploadRoute } from '@/contracts/files';
import { storeFile } from '@/features/files';

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = uploadRoute(async (actor, bytes, purpose) => {
  // What the camera told stays inside, and so does what pictures are compared by.
  const { exif: _exif, perceptualHash: _hash, ...file } = await storeFile(actor, bytes, purpose);
  return file;
});
