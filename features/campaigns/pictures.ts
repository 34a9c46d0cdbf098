import { eq, inArray, or } from 'drizzle-orm';
import type { Actor } from '@/auth/actor';
import { db } from '@/db/client';
import { campaigns } from '@/db/schema';
import { fileForUse, fileIdOf, giveUpFiles } from '@/features/files';
import { absoluteUrl } from '@/lib/links';
import { addresses } from '@/nouns/addresses';

/** The two pictures of a campaign as absolute URLs; those nobody gave are the ones we draw for it. */
export const picturesOf = (campaign: { id: number; imageLogo: string | null; imagePost: string | null }) => ({
  imageLogo: absoluteUrl(campaign.imageLogo ?? addresses.campaignPicture(campaign.id, 'logo')),
  imagePost: absoluteUrl(campaign.imagePost ?? addresses.campaignPicture(campaign.id, 'post')),
});

interface Pictures {
  imageLogo?: string | null;
  imagePost?: string | null;
}

/** The address to store: an upload is kept by its path, the picture that is there already and others as they are. */
async function stored(actor: Actor, address: string | null, before: string | null | undefined) {
  const id = address && fileIdOf(address);
  if (!id) return address;
  if (before && fileIdOf(before) === id) return before;
  return (await fileForUse(actor, address, 'campaign')).path;
}

/** Which of these paths are the picture of a campaign. */
async function usedByCampaigns(paths: string[]): Promise<string[]> {
  if (paths.length === 0) return [];
  const rows = await db()
    .select({ imageLogo: campaigns.imageLogo, imagePost: campaigns.imagePost })
    .from(campaigns)
    .where(or(inArray(campaigns.imageLogo, paths), inArray(campaigns.imagePost, paths)));
  return rows.flatMap(({ imageLogo, imagePost }) => [imageLogo ?? [], imagePost ?? []].flat());
}

/**
 * Writes a campaign with the pictures it is given: `write` gets them as they are to be stored. Uploads are kept, and
 * those that no campaign shows any more are given up. Call it in a transaction; without an id the campaign is new.
 * `invalid` for an upload that is not the actor's, their organisation's, or for a campaign.
 */
export async function withPictures<T>(
  actor: Actor,
  id: number | null,
  given: Pictures,
  write: (pictures: Pictures) => Promise<T>,
): Promise<T> {
  const { imageLogo, imagePost } = given;
  if (imageLogo === undefined && imagePost === undefined) return write({});
  const [before] =
    id === null
      ? []
      : await db()
          .select({ imageLogo: campaigns.imageLogo, imagePost: campaigns.imagePost })
          .from(campaigns)
          .where(eq(campaigns.id, id))
          .for('update');
  const written = await write({
    ...(imageLogo !== undefined && { imageLogo: await stored(actor, imageLogo, before?.imageLogo) }),
    ...(imagePost !== undefined && { imagePost: await stored(actor, imagePost, before?.imagePost) }),
  });
  if (before) await giveUpFiles([before.imageLogo, before.imagePost], 'campaign', usedByCampaigns);
  return written;
}
