import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import { campaigns, files, users } from '@/db/schema';
import { storeFile } from '@/features/files';
import { makeActor, makeAdvertiser } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { cloneCampaign } from './clone';
import { createCampaign } from './create';
import { saveDraft, startDraft } from './draft';
import { findCampaign } from './reads/campaigns';
import { updateCampaign } from './update';

freshDatabase();

let owner: UserActor;
const ofOwner = () => owner.advertiserId ?? 0;
const invalid = expect.objectContaining({ code: 'invalid' });

const picture = async (actor: UserActor, purpose: 'campaign' | 'avatar' = 'campaign') =>
  storeFile(
    actor,
    await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .png()
      .toBuffer(),
    purpose,
  );

const isKept = async (id: string) => {
  const [row] = await db().select().from(files).where(eq(files.id, id));
  return row?.attachedAt !== null && row !== undefined;
};

const storedOf = async (id: number) => {
  const [row] = await db()
    .select({ imageLogo: campaigns.imageLogo, imagePost: campaigns.imagePost })
    .from(campaigns)
    .where(eq(campaigns.id, id));
  return row;
};

beforeAll(async () => {
  owner = await makeActor('advertiser', { advertiserId: (await makeAdvertiser()).id });
});

describe('an uploaded picture of a campaign', () => {
  it('is kept by its path from the first step on, and given up when another takes its place', async () => {
    const [one, two] = [await picture(owner), await picture(owner)];
    const id = await startDraft(owner, { advertiserId: ofOwner(), name: 'Mended', imageLogo: one.url });
    expect(await storedOf(id)).toEqual({ imageLogo: one.path, imagePost: null });
    expect((await findCampaign(owner, id)).imageLogo).toBe(one.url);
    await saveDraft(owner, id, { imageLogo: one.url, imagePost: two.url });
    expect([await isKept(one.id), await isKept(two.id)]).toEqual([true, true]);
    await saveDraft(owner, id, { tagline: 'Nothing of pictures' });
    await saveDraft(owner, id, { imageLogo: two.url, imagePost: two.url });
    expect([await isKept(one.id), await isKept(two.id)]).toEqual([false, true]);
    await saveDraft(owner, id, { imageLogo: 'https://pictures.example/a.png', imagePost: null });
    expect(await storedOf(id)).toEqual({ imageLogo: 'https://pictures.example/a.png', imagePost: null });
    expect(await isKept(two.id)).toBe(false);
  });

  it('stays when the one who uploaded it has left, and with every copy of the campaign', async () => {
    const colleague = await makeActor('advertiser', { advertiserId: ofOwner() });
    const file = await picture(colleague);
    const id = await startDraft(colleague, { advertiserId: ofOwner(), name: 'Mended', imagePost: file.url });
    await db()
      .update(users)
      .set({ advertiserId: null, advertiserRole: null })
      .where(eq(users.id, colleague.id));
    await saveDraft(owner, id, { imagePost: file.url, tagline: 'Still there' });
    const copy = await cloneCampaign(owner, id);
    await saveDraft(owner, id, { imagePost: null });
    expect(await isKept(file.id)).toBe(true);
    expect(await storedOf(copy)).toMatchObject({ imagePost: file.path });
    await saveDraft(owner, copy, { imagePost: null });
    expect(await isKept(file.id)).toBe(false);
  });

  it('is kept when a copy is made just as the original gives it up', async () => {
    for (let round = 0; round < 5; round++) {
      const file = await picture(owner);
      const id = await startDraft(owner, { advertiserId: ofOwner(), name: 'Mended', imageLogo: file.url });
      const [copy] = await Promise.all([cloneCampaign(owner, id), saveDraft(owner, id, { imageLogo: null })]);
      const shown = (await storedOf(copy))?.imageLogo;
      expect(await isKept(file.id)).toBe(shown !== null);
    }
  });

  it('is one’s own, uploaded for campaigns, through every verb; a refusal changes nothing', async () => {
    const theirs = await picture(await makeActor('advertiser'));
    const face = await picture(owner, 'avatar');
    const plan = {
      advertiserId: ofOwner(),
      name: 'Mended',
      tagline: 'Show it',
      description: '<p>Show it.</p>',
      hashtags: [],
      networks: ['instagram' as const],
      categories: [],
      dateEnd: new Date(Date.now() + 86_400_000),
      currency: 'USD',
    };
    const id = await startDraft(owner, { advertiserId: ofOwner(), name: 'Mended' });
    for (const { url } of [theirs, face]) {
      await expect(startDraft(owner, { ...plan, imageLogo: url })).rejects.toEqual(invalid);
      await expect(createCampaign(owner, { ...plan, imagePost: url })).rejects.toEqual(invalid);
      await expect(saveDraft(owner, id, { imageLogo: url, tagline: 'Theirs' })).rejects.toEqual(invalid);
      await expect(updateCampaign(owner, id, { imagePost: url })).rejects.toEqual(invalid);
    }
    expect(await findCampaign(owner, id)).toMatchObject({ tagline: '' });
    expect(await storedOf(id)).toEqual({ imageLogo: null, imagePost: null });
    expect([await isKept(theirs.id), await isKept(face.id)]).toEqual([false, false]);
    const own = await picture(owner);
    const made = await createCampaign(owner, { ...plan, imagePost: own.url });
    expect([await storedOf(made), await isKept(own.id)]).toEqual([
      { imageLogo: null, imagePost: own.path },
      true,
    ]);
  });
});
