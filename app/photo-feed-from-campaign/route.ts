import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import * as contract from '@/contracts/watch';
import { photoFeed } from '@/features/watch';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.photoFeed, async ({ actor, input: { body } }) => {
    const { photos, reviewer } = await photoFeed(actor, body.campaign, body);
    return { result: photos.map((photo) => contract.toPhotoJson(photo, { actor, reviewer })) };
  }),
);
