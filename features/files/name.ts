import type { pictureType } from '@/db/schema';
import { appUrl } from '@/lib/env';

export type PictureType = (typeof pictureType.enumValues)[number];

const extensions: Record<PictureType, string> = { png: 'png', jpeg: 'jpg', webp: 'webp' };

/** What the bytes under a name of ours are, as they are served. */
export const contentTypeOf = (name: string) => `image/${name.replace(/^.*\./, '').replace('jpg', 'jpeg')}`;

const pattern = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.(?:png|jpg|webp)$/;

/** The name under which a file is stored and served: nothing of it comes from a person. */
export const nameOf = ({ id, type }: { id: string; type: PictureType }) => `${id}.${extensions[type]}`;

/** The id of a file by its name; undefined for anything that is not exactly a name of ours. */
export const parseName = (name: string): string | undefined => pattern.exec(name)?.[1];

/** The id of the upload an address leads to, given as path or with our origin; undefined for any other address. */
export function fileIdOf(address: string): string | undefined {
  const [, name] = /^\/files\/([^/?#]+)$/.exec(address.replace(appUrl(), '')) ?? [];
  return name && parseName(name);
}
