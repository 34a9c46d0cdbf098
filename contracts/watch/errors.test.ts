import { describe, expect, test, vi } from 'vitest';
import { POST as create } from '@/app/create-campaign/route';
import { POST as edit } from '@/app/edit-campaign/route';
import { findWatchCampaign } from '@/features/watch';
import { admission } from '@/lib/admission';
import { singleton } from '@/lib/singleton';
import { tokenOf, unique } from '@/testing/factories';
import { call } from '@/testing/http';
import { makeWatchCampaign, newCampaignBody } from '@/testing/watch';
import { endpoint } from '../endpoint';
import { route } from '../route';
import { createCampaign, myBalance } from '.';

// One running campaign is the most, and the limiter is off in tests unless a test is about it.
vi.hoisted(() => {
  process.env.WATCH_CAMPAIGNS_PER_CREATOR = '1';
  process.env.RATE_LIMIT_PER_MINUTE = '30';
});

// Calls come one after another here, so that a lane of one place is full when a second call comes.
singleton('lane.api', () => admission({ width: 1, queue: 0, patience: 1 }));

/** What an answer says, as the document's table has it. */
async function said(handler: typeof create, options: Parameters<typeof call>[2]) {
  const { status, json } = await call(handler, 'POST', options);
  if (status !== 200) {
    expect(json).toEqual({ error: { code: expect.any(String), message: expect.stringMatching(/\S/) } });
  }
  return [status, json.error?.code ?? json.result.action];
}

describe('/create-campaign', () => {
  test('tells of several mistakes the first in the documented order', async () => {
    const token = await tokenOf('advertiser');
    const taken = (await makeWatchCampaign()).id;
    const running = newCampaignBody();
    expect(await said(create, { token, body: running })).toEqual([200, 'created']);

    const { description, ...right } = newCampaignBody();
    const wrong = { id: taken, type: 'crowd', latitude: 90.5, ends_at: right.starts_at };
    let body: Record<string, unknown> = { ...right, ...wrong };
    const mend = (mended: Record<string, unknown>) => {
      body = { ...body, ...mended };
      return said(create, { token, body });
    };
    expect(await said(create, { body })).toEqual([401, 'UNAUTHORIZED']);
    expect(await said(create, { token: 'fan_nobody', body })).toEqual([401, 'UNAUTHORIZED']);
    expect(await mend({})).toEqual([400, 'INVALID_REQUEST']);
    expect(await mend({ description })).toEqual([400, 'INVALID_CAMPAIGN_TYPE']);
    expect(await mend({ type: right.type })).toEqual([400, 'INVALID_COORDINATES']);
    expect(await mend({ latitude: right.latitude })).toEqual([400, 'INVALID_DATE_RANGE']);
    expect(await mend({ ends_at: right.ends_at })).toEqual([403, 'CAMPAIGN_LIMIT_REACHED']);
    const stop = { campaign: running.id, is_active: false };
    expect(await said(edit, { token, body: stop })).toEqual([200, 'updated']);
    expect(await mend({})).toEqual([409, 'DUPLICATE_CAMPAIGN_ID']);
    expect(await mend({ id: taken.toUpperCase() })).toEqual([409, 'DUPLICATE_CAMPAIGN_ID']);
    expect(await mend({ id: right.id })).toEqual([200, 'created']);
  });

  test('names each value that is wrong, and each coordinate by its own code', async () => {
    const token = await tokenOf('influencer');
    for (const [wrong, code] of [
      [{ latitude: -90.5 }, 'INVALID_COORDINATES'],
      [{ longitude: 180.5 }, 'INVALID_COORDINATES'],
      [{ radius: 0 }, 'INVALID_REQUEST'],
      [{ radius: 22_001 }, 'INVALID_REQUEST'],
    ] as const) {
      const [name = ''] = Object.keys(wrong);
      const { json } = await call(create, 'POST', { token, body: { ...newCampaignBody(), ...wrong } });
      expect(json.error.code).toBe(code);
      expect(json.error.message).toContain(`${name} must be`);
    }
    const { latitude, ...nowhere } = newCampaignBody();
    const { json } = await call(create, 'POST', { token, body: { ...nowhere, description: undefined } });
    expect(json.error.code).toBe('INVALID_REQUEST');
    expect(json.error.message).toMatch(/latitude is missing; description is missing/);
  });
});

describe('/edit-campaign', () => {
  test('knows no campaign of that id, and refuses those who do not review it', async () => {
    const campaign = await makeWatchCampaign();
    const token = await tokenOf('advertiser');
    const changed = { description: 'Mine now' };
    const unknown = { campaign: unique('none'), ...changed };
    expect(await said(edit, { body: unknown })).toEqual([401, 'UNAUTHORIZED']);
    expect(await said(edit, { token, body: { ...unknown, latitude: 91 } })).toEqual([
      400,
      'INVALID_COORDINATES',
    ]);
    expect(await said(edit, { token, body: unknown })).toEqual([404, 'CAMPAIGN_NOT_FOUND']);
    const body = { campaign: campaign.id, ...changed };
    for (const stranger of [token, await tokenOf('influencer')]) {
      expect(await said(edit, { token: stranger, body })).toEqual([403, 'FORBIDDEN']);
    }
    expect((await findWatchCampaign(campaign.id)).description).toBe(campaign.description);
    expect(await said(edit, { token: await tokenOf('admin'), body })).toEqual([200, 'updated']);
    expect((await findWatchCampaign(campaign.id)).description).toBe('Mine now');
  });
});

describe('what is nobody’s mistake', () => {
  test('is 429 with the seconds to wait when calls come too fast', async () => {
    const token = await tokenOf('influencer');
    for (let calls = 0; calls < 30; calls++) {
      expect(await said(create, { token, body: {} })).toEqual([400, 'INVALID_REQUEST']);
    }
    const { status, json, headers } = await call(create, 'POST', { token, body: {} });
    expect([status, json.error.code]).toEqual([429, 'RATE_LIMIT_EXCEEDED']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('is 500 for a defect of ours, whose cause stays with us', async () => {
    const { POST: broken } = route(
      endpoint(createCampaign, async () => {
        throw new Error('password of the database');
      }),
    );
    const token = await tokenOf('influencer');
    const { status, json } = await call(broken, 'POST', { token, body: newCampaignBody() });
    expect([status, json.error.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(JSON.stringify(json)).not.toContain('password');
  });

  test('is 503 with the seconds to wait when more calls come at once than we take', async () => {
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const { POST: slow } = route(
      endpoint(myBalance, async () => {
        await gate;
        return { result: { points: 0, fuel: 100 } };
      }),
    );
    const token = await tokenOf('influencer');
    const atWork = call(slow, 'POST', { token, body: {} });
    const { status, json, headers } = await call(create, 'POST', { token, body: newCampaignBody() });
    expect([status, json.error.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    open();
    expect((await atWork).status).toBe(200);
    expect(await said(create, { token, body: newCampaignBody() })).toEqual([200, 'created']);
  });
});
