import { describe, expect, it } from 'vitest';
import { POST } from '@/app/photo-feed-from-campaign/route';
import { makeActor, makeToken } from '@/testing/factories';
import { call } from '@/testing/http';
import { berlin, makePhoto, makeWatchCampaign, makeWitness } from '@/testing/watch';
import { acceptPhoto, submitPhoto } from '.';

interface Row {
  photo: string;
  changed_at: string;
}

/** Somebody who asks for what is new, a few at a time, as programs do. */
async function reader(campaign: string, limit: number) {
  const token = await makeToken((await makeActor('influencer')).id);
  let last: Row | undefined;
  return async (): Promise<string[]> => {
    const seen: string[] = [];
    for (;;) {
      const body = { campaign, limit, ...(last && { since: last.changed_at, after: last.photo }) };
      const { status, json } = await call(POST, 'POST', { token, body });
      expect(status).toBe(200);
      const rows = json.result as Row[];
      seen.push(...rows.map(({ photo }) => photo));
      last = rows.at(-1) ?? last;
      if (rows.length < limit) return seen;
    }
  };
}

describe('the feed of a campaign', () => {
  it('shows a photo that is accepted after later ones to who asks for what is new', async () => {
    const admin = await makeActor('admin');
    const campaign = await makeWatchCampaign();
    const send = async () => {
      const picture = { url: `https://photos.example/${crypto.randomUUID()}.jpg` };
      const witness = await makeActor('influencer');
      return (await submitPhoto(witness, { ...berlin, campaign: campaign.id, picture })).id;
    };
    const [one, two, three] = [await send(), await send(), await send()];
    const news = await reader(campaign.id, 2);
    await acceptPhoto(admin, three);
    expect(await news()).toEqual([three]);
    await acceptPhoto(admin, one);
    expect(await news()).toEqual([one]);
    await acceptPhoto(admin, two);
    expect(await news()).toEqual([two]);
    expect(await news()).toEqual([]);
  });

  it('neither loses nor repeats photos of one moment', async () => {
    const campaign = await makeWatchCampaign();
    const decidedAt = new Date('2026-08-03T10:20:30.123Z');
    const photos = [];
    for (let n = 0; n < 7; n++) photos.push(await makePhoto(campaign.id, { status: 'accepted', decidedAt }));
    const news = await reader(campaign.id, 3);
    expect(await news()).toEqual(photos.map(({ id }) => id).sort());
    expect(await news()).toEqual([]);
  });

  it('loses none while photos are accepted all at once', async () => {
    const admin = await makeActor('admin');
    const campaign = await makeWatchCampaign();
    const ids: string[] = [];
    for (let n = 0; n < 12; n++) {
      const photo = await makePhoto(campaign.id);
      await makeWitness(photo);
      ids.push(photo.id);
    }
    const news = await reader(campaign.id, 5);
    const seen: string[] = [];
    const deciding = Promise.all(ids.map((id) => acceptPhoto(admin, id)));
    let done = false;
    void deciding.finally(() => {
      done = true;
    });
    while (!done) seen.push(...(await news()));
    await deciding;
    seen.push(...(await news()));
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });
});
