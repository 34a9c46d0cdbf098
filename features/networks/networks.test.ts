import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import * as submit from '@/app/api/action/network/approval/route';
import * as own from '@/app/api/get/networks/route';
import * as decide from '@/app/api/network/status/route';
import * as list from '@/app/api/networks/route';
import * as wall from '@/app/api/user/add-custom-social-wall/route';
import { db } from '@/db/client';
import { networks, notifications } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { makeCampaign, makeNetwork } from '@/testing/campaigns';
import { makeUser, tokenOf, unique } from '@/testing/factories';
import { call, sessionHeaders } from '@/testing/http';

let admin: string;
type User = Awaited<ReturnType<typeof makeUser>>;

beforeAll(async () => {
  admin = await tokenOf('admin');
});

const profile = (handle = unique('user'), network = 'instagram') => ({
  network_type: network,
  network_id: handle,
  network_url: `https://${network}.com/${handle}`,
});
const send = async (user: User, body: unknown) =>
  call(submit.POST, 'POST', { headers: await sessionHeaders(user), body });
const staff = (body: unknown) => call(decide.POST, 'POST', { token: admin, body });
const mine = async (user: User) =>
  (await call(own.POST, 'POST', { headers: await sessionHeaders(user) })).json.networks;
const row = async (id: number) => (await db().select().from(networks).where(eq(networks.id, id)))[0];

describe('submitting a network', () => {
  it('answers 000-08 as documented and waits as pending', async () => {
    const user = await makeUser('influencer');
    const body = profile();
    const { status, json } = await send(user, {
      ...body,
      network_id: `@${body.network_id}`,
      followers: '1200',
    });
    expect({ status, json }).toEqual({
      status: 200,
      json: {
        status: 'success',
        message: 'Network submitted for approval',
        approval_id: expect.any(Number),
      },
    });
    expect(await mine(user)).toMatchObject([
      { ...body, id: json.approval_id, status: 'pending', kind: 'user', followers: 1200, user_id: user.id },
    ]);
  });

  it.each([
    [{ network_type: 'myspace' }, 'network_type'],
    [{ network_type: undefined }, 'network_type'],
    [{ network_id: ' @ ' }, 'network_id'],
    [{ network_id: 'x'.repeat(256) }, 'network_id'],
    [{ network_url: 'https://example.com/user' }, 'network_url'],
    [{ network_url: 'https://facebook.com/user' }, 'network_url'],
    [{ network_url: 'https://instagram.com.evil.example/user' }, 'network_url'],
    [{ network_url: 'javascript:alert(1)' }, 'network_url'],
    [{ network_url: 'https://instagram.com/p/Cxyz' }, 'network_url'],
    [{ network_url: 'https://instagram.com/share/BAFern' }, 'network_url'],
    [{ network_url: 'https://instagram.com/' }, 'network_url'],
    [{ network_id: 'maya moves' }, 'network_id'],
    [{ network_id: 'somebody.else' }, 'network_id'],
    [
      { network_type: 'tiktok', network_id: 'fern', network_url: 'https://vm.tiktok.com/ZMfern001/' },
      'network_url',
    ],
    [{ network_url: undefined }, 'network_url'],
    [{ kind: 'group' }, 'kind'],
    [{ followers: -1 }, 'followers'],
  ])('refuses %j', async (change, named) => {
    const { status, json } = await send(await makeUser('influencer'), { ...profile(), ...change });
    expect({ status, named: Object.keys(json.details) }).toEqual({ status: 422, named: [named] });
  });

  it.each([
    ['facebook', 'cnn', 'https://www.facebook.com/cnn', 'cnn'],
    ['facebook', 'Fern Bakes', 'https://www.facebook.com/people/Fern/100012345678/', undefined],
    ['facebook', '100012345678', 'https://www.facebook.com/people/Fern/100012345678/', '100012345678'],
    ['facebook', 'fernbakes', 'https://www.facebook.com/profile.php?id=100012345679', 'fernbakes'],
    [
      'youtube',
      '@มายาเต้น',
      'https://www.youtube.com/@%E0%B8%A1%E0%B8%B2%E0%B8%A2%E0%B8%B2%E0%B9%80%E0%B8%95%E0%B9%89%E0%B8%99/videos',
      'มายาเต้น',
    ],
    ['youtube', 'fernbakes', 'https://www.youtube.com/channel/UCfernbakes0123456789abc', 'fernbakes'],
  ])(
    'reads names as the screen does: on %s %s at %s',
    async (network_type, network_id, network_url, handle) => {
      const user = await makeUser('influencer');
      const { status } = await send(user, { network_type, network_id, network_url });
      expect(status).toBe(handle === undefined ? 422 : 200);
      const names = (await mine(user)).map((each: { network_id: string }) => each.network_id);
      expect(names).toEqual(handle === undefined ? [] : [handle]);
    },
  );

  it('is a conflict while pending or accepted, and goes back to pending once rejected', async () => {
    const user = await makeUser('influencer');
    const body = profile();
    const again = { ...body, network_id: body.network_id.toUpperCase() };
    const { approval_id: id } = (await send(user, body)).json;
    expect((await send(user, again)).json).toMatchObject({ error: 'already_submitted' });
    await staff({ network_id: id, status: 'rejected', reason: 'Private' });
    expect(await row(id)).toMatchObject({ status: 'rejected', reason: 'Private' });
    expect((await send(user, again)).json.approval_id).toBe(id);
    expect(await row(id)).toMatchObject({ status: 'pending', reason: null, reviewedBy: null });
    await staff({ network_id: id, status: 'accepted' });
    expect(await send(user, body)).toMatchObject({ status: 409, json: { error: 'already_submitted' } });
    expect((await historyOf({ type: 'network', id })).map(({ action }) => action)).toEqual([
      'networks.accept',
      'networks.submit',
      'networks.reject',
      'networks.submit',
    ]);
  });

  it('gives one name on one network to one user', async () => {
    const body = profile();
    const people = await Promise.all(Array.from({ length: 6 }, () => makeUser('influencer')));
    const answers = await Promise.all(people.map((user) => send(user, body)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ json }) => json.error === 'network_taken')).toHaveLength(5);
    const [user] = people;
    if (!user) throw new Error('nobody');
    expect((await send(user, profile(body.network_id, 'facebook'))).status).toBe(200);
  });

  it('frees a rejected name for its true owner, unless work was done under it', async () => {
    const squatter = await makeUser('influencer');
    const owner = await makeUser('influencer');
    const body = profile();
    const { approval_id: id } = (await send(squatter, body)).json;
    await staff({ network_id: id, status: 'rejected' });
    expect((await send(owner, body)).json.approval_id).toBe(id);
    expect(await row(id)).toMatchObject({ userId: owner.id, status: 'pending' });
    await staff({ network_id: id, status: 'rejected' });
    const { id: campaign } = await makeCampaign();
    await db().execute(sql`
      with joined as (insert into participations (campaign_id, user_id) values (${campaign}, ${owner.id}) returning id)
      insert into tasks (campaign_id, participation_id, user_id, network_id, title, description, minimum_reward, post_payment, deadline)
      select ${campaign}, id, ${owner.id}, ${id}, 'Post', 'A post', 0, 0, now() from joined`);
    expect((await send(squatter, body)).json.error).toBe('network_taken');
    expect((await send(owner, body)).status).toBe(200);
  });

  it('stops at five that are pending or accepted, however many arrive at once', async () => {
    const user = await makeUser('influencer');
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(user, profile())));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused.map(({ json }) => json.error)).toEqual(Array(3).fill('network_limit_reached'));
    const [first] = await mine(user);
    await staff({ network_id: first.id, status: 'rejected' });
    expect((await send(user, profile())).status).toBe(200);
  });

  it('is for active influencers', async () => {
    expect((await send(await makeUser('advertiser'), profile())).status).toBe(403);
    expect((await send(await makeUser('influencer', { status: 'inactive' }), profile())).status).toBe(403);
    const token = await tokenOf('influencer');
    expect((await call(submit.POST, 'POST', { token, body: profile() })).status).toBe(401);
    expect((await call(submit.POST, 'POST', { body: profile() })).status).toBe(401);
  });
});

describe('deciding on a network', () => {
  const submitted = async () => {
    const user = await makeUser('influencer');
    return { user, id: (await send(user, profile())).json.approval_id as number };
  };

  it('tells the owner, and the same decision again changes nothing', async () => {
    const { user, id } = await submitted();
    for (let time = 0; time < 2; time++) {
      expect(
        await staff({ network_id: id, status: 'rejected', reason: 'The profile is private' }),
      ).toMatchObject({
        status: 200,
        json: { status: 'success', message: 'Network status updated' },
      });
    }
    const told = await db().select().from(notifications).where(eq(notifications.userId, user.id));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ type: 'network', link: '/networks' });
    expect(told[0]?.message).toContain('The profile is private');
  });

  it('leads on to the campaign that somebody came for, while they can join it', async () => {
    const campaign = await makeCampaign();
    const ended = await makeCampaign({ dateStart: new Date(2020, 1, 1), dateEnd: new Date(2020, 2, 1) });
    const accepted = async (returnTo: string | null) => {
      const user = await makeUser('influencer', { returnTo });
      const { id } = await makeNetwork(user.id, { status: 'pending' });
      await staff({ network_id: id, status: 'accepted' });
      const [told] = await db().select().from(notifications).where(eq(notifications.userId, user.id));
      return told;
    };
    expect(await accepted(`/campaigns/${campaign.id}?ref=x`)).toMatchObject({
      message: expect.stringContaining(`was accepted. Now you can join ${campaign.name}, the campaign`),
      link: `/campaigns/${campaign.id}`,
    });
    for (const other of [null, '/watch/river-day', `/campaigns/${ended.id}`, `/campaigns/${campaign.id}0`]) {
      expect(await accepted(other)).toMatchObject({
        message: expect.stringMatching(/was accepted\.$/),
        link: '/networks',
      });
    }
  });

  it('has one winner', async () => {
    const { id } = await submitted();
    const answers = await Promise.all(
      ['accepted', 'rejected'].map((status) => staff({ network_id: id, status })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.json.error).toBe('wrong_state');
  });

  it('refuses what is not there and what is no decision', async () => {
    const { id } = await submitted();
    expect((await staff({ network_id: 2_000_000_000, status: 'accepted' })).status).toBe(404);
    expect((await staff({ network_id: id, status: 'pending' })).json.details).toHaveProperty('status');
    expect((await staff({ status: 'accepted' })).status).toBe(422);
  });

  it('finds what waits in a bare array', async () => {
    const { user, id } = await submitted();
    const find = (body: unknown) => call(list.POST, 'POST', { token: admin, body }).then(({ json }) => json);
    expect(await find({ user_id: user.id, status: 'pending' })).toMatchObject([
      { id, username: user.username },
    ]);
    expect(await find({ user_id: user.id, status: 'accepted' })).toEqual([]);
    const got = await call(list.GET, 'GET', { token: admin, url: `/?user_id=${user.id}&status=pending` });
    expect(got.json).toMatchObject([{ id }]);
    const page = await find({ status: 'pending', limit: 1 });
    expect(page).toHaveLength(1);
    expect((await call(list.POST, 'POST', { token: admin, body: { status: 'new' } })).status).toBe(422);
  });
});

describe('adding a custom wall', () => {
  const add = (body: unknown) => call(wall.POST, 'POST', { token: admin, body });

  it('answers 000-32 as documented and counts at once', async () => {
    const user = await makeUser('influencer');
    const wall_url = `https://example.com/${unique('wall')}`;
    const body = { user_id: user.id, wall_url, network: 'instagram' };
    expect((await add(body)).json).toEqual({ status: 'success', message: 'Custom social wall added' });
    expect(await mine(user)).toMatchObject([{ kind: 'wall', status: 'accepted', network_url: wall_url }]);
    expect(await add({ ...body, wall_url: `${wall_url}/` })).toMatchObject({
      status: 409,
      json: { error: 'conflict' },
    });
    expect((await add({ ...body, network: 'tiktok' })).status).toBe(200);
  });

  it('refuses bad addresses, unknown networks and users who are no influencers', async () => {
    const user = await makeUser('influencer');
    const good = { user_id: user.id, wall_url: 'https://example.com/wall', network: 'instagram' };
    for (const wall_url of ['ftp://example.com', 'wall', 'https://a:b@example.com/', undefined]) {
      expect((await add({ ...good, wall_url })).json.details).toHaveProperty('wall_url');
    }
    expect((await add({ ...good, network: 'myspace' })).status).toBe(422);
    expect((await add({ ...good, user_id: 2_000_000_000 })).status).toBe(404);
    expect((await add({ ...good, user_id: (await makeUser('admin')).id })).status).toBe(404);
  });
});
