import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { POST as create } from '@/app/create-campaign/route';
import { POST as reject } from '@/app/reject-photo/route';
import { POST as submit } from '@/app/submit-photo/route';
import { db } from '@/db/client';
import { notifications, watchSubmissions } from '@/db/schema';
import { editWatchCampaign, findWatchCampaign, watchBalance } from '@/features/watch';
import { makeActor, makeToken, unique } from '@/testing/factories';
import { call } from '@/testing/http';
import { namesIn, ownDataDirectory, png } from '@/testing/pictures';
import { berlin, makePhoto, makeWatchCampaign, makeWitness, newCampaignBody } from '@/testing/watch';

const home = ownDataDirectory();

/** A witness, their token, and an open campaign. */
async function scene() {
  const witness = await makeActor('influencer');
  const campaign = await makeWatchCampaign({ fuelRequired: 4 });
  return { witness, token: await makeToken(witness.id), campaign: campaign.id };
}

async function sendForm(token: string, key: string, campaign: string, file: Uint8Array) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...berlin, campaign })) body.set(name, String(value));
  body.set('file', new File([Buffer.from(file)], 'photo.png'));
  const request = new Request('http://127.0.0.1:3000/submit-photo', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': key },
    body,
  });
  const response = await submit(request, { params: Promise.resolve({}) });
  return { status: response.status, json: await response.json() };
}

describe('/submit-photo with an Idempotency-Key', () => {
  it('takes a photo once and answers every repeat alike, also when no more are taken by then', async () => {
    const { witness, token, campaign } = await scene();
    const body = { campaign, ...berlin, photo_url: `https://photos.example/${unique('p')}.jpg` };
    const headers = { 'idempotency-key': unique('key') };
    const send = (more = {}) => call(submit, 'POST', { token, headers, body: { ...body, ...more } });
    const tries = await Promise.all(Array.from({ length: 8 }, () => send()));
    // A twin of one that is under way is told to come back.
    const answers = tries.filter(({ status }) => status !== 409);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ json }) => json.result.photo)).size).toBe(1);
    expect((await findWatchCampaign(campaign)).submissionsCount).toBe(1);
    expect((await watchBalance(witness)).fuel).toBe(96);

    await editWatchCampaign(await makeActor('admin'), campaign, { isActive: false });
    expect((await send()).json).toEqual(answers[0]?.json);
    const other = await send({ accuracy: 5 });
    expect([other.status, other.json.error.code]).toEqual([409, 'CONFLICT']);
  });

  it('knows an upload by its content, keeps its picture once, and keeps no refusal', async () => {
    const { witness, token, campaign } = await scene();
    const [one, two] = [await png(60, 40), await png(61, 40)];
    const key = unique('key');
    const first = await sendForm(token, key, campaign, one);
    expect(first.status).toBe(200);
    const kept = namesIn(home).length;
    expect(await sendForm(token, key, campaign, one)).toEqual(first);
    expect(namesIn(home)).toHaveLength(kept);
    expect((await sendForm(token, key, campaign, two)).status).toBe(409);
    expect(namesIn(home)).toHaveLength(kept);
    expect((await watchBalance(witness)).fuel).toBe(96);

    const admin = await makeActor('admin');
    const late = unique('key');
    await editWatchCampaign(admin, campaign, { isActive: false });
    expect((await sendForm(token, late, campaign, two)).status).toBe(403);
    await editWatchCampaign(admin, campaign, { isActive: true });
    expect((await sendForm(token, late, campaign, two)).status).toBe(200);
  });
});

describe('/reject-photo', () => {
  it('works without a reason, and takes words of one’s own for the note', async () => {
    const creator = await makeActor('influencer');
    const campaign = await makeWatchCampaign({ creatorId: creator.id });
    const token = await makeToken(creator.id);
    const rejected = async (body: object) => {
      const photo = await makePhoto(campaign.id);
      await makeWitness(photo);
      const { status, json } = await call(reject, 'POST', { token, body: { photo: photo.id, ...body } });
      expect([status, json]).toEqual([200, { result: { success: true, photo: photo.id } }]);
      const [row] = await db().select().from(watchSubmissions).where(eq(watchSubmissions.id, photo.id));
      const [told] = await db().select().from(notifications).where(eq(notifications.userId, photo.userId));
      return [row?.rejectReason, row?.rejectNote, told?.message];
    };
    const about = `Your photo for ${campaign.id} was not accepted`;
    expect(await rejected({})).toEqual(['other', null, `${about}.`]);
    const words = 'The sign is hidden.';
    expect(await rejected({ reason: words })).toEqual(['other', words, `${about}. “${words}”`]);
    expect(await rejected({ reason: 'poor_quality', note: words })).toEqual([
      'poor_quality',
      words,
      `${about}: it cannot be made out well enough. “${words}”`,
    ]);
    const { status, json } = await call(reject, 'POST', {
      token,
      body: { photo: (await makePhoto(campaign.id)).id, reason: 'x'.repeat(1001) },
    });
    expect([status, json.error.code]).toEqual([400, 'INVALID_REQUEST']);
    expect(json.error.message).toContain('reason must be at most 1000 characters');
  });
});

it('a campaign of one bare day lasts to its last second, as wide as the documents have them', async () => {
  const token = await makeToken((await makeActor('influencer')).id);
  const [day] = new Date(Date.now() + 86_400_000).toISOString().split('T');
  const body = newCampaignBody({ starts_at: day, ends_at: day, radius: 22_000 });
  expect((await call(create, 'POST', { token, body })).status).toBe(200);
  const { startsAt, endsAt, radius } = await findWatchCampaign(body.id);
  expect([startsAt, endsAt, radius]).toEqual([
    new Date(`${day}T00:00:00Z`),
    new Date(`${day}T23:59:59Z`),
    22_000,
  ]);
});
