import { describe, expect, it } from 'vitest';
import { makeNetwork } from '@/testing/campaigns';
import { makeActor, unique } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { refused } from '@/testing/refused';
import { countNetworks, networkEvidence, networkQueue } from '..';
import { decideEach } from '../decide-each';

freshDatabase();

const long = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);

describe('the queue of networks', () => {
  it('lists what waits, longest first, by network, kind and words', async () => {
    const admin = await makeActor('admin');
    const person = await makeActor('influencer');
    const pending = { status: 'pending' as const };
    const fresh = await makeNetwork(person.id, { ...pending, updatedAt: long(1) });
    const old = await makeNetwork(person.id, {
      ...pending,
      updatedAt: long(9),
      network: 'tiktok',
      kind: 'page',
    });
    const done = await makeNetwork(person.id);
    const idsOf = async (filter: Parameters<typeof networkQueue>[1]) =>
      (await networkQueue(admin, filter)).map(({ id }) => id);
    expect(await idsOf({ status: 'pending' })).toEqual([old.id, fresh.id]);
    expect(await idsOf({ network: 'tiktok' })).toEqual([old.id]);
    expect(await idsOf({ kind: 'page' })).toEqual([old.id]);
    expect(await idsOf({ text: done.handle.toUpperCase() })).toEqual([done.id]);
    expect(await countNetworks(admin, { text: person.name })).toEqual({
      pending: 2,
      accepted: 1,
      rejected: 0,
      all: 3,
    });
    for (const user of [person, await makeActor('advertiser')]) {
      await expect(networkQueue(user)).rejects.toEqual(refused('forbidden'));
      await expect(countNetworks(user)).rejects.toEqual(refused('forbidden'));
      await expect(networkEvidence(user, old.id)).rejects.toEqual(refused('forbidden'));
    }
  });

  it('shows profiles of other people with the same name or address', async () => {
    const admin = await makeActor('admin');
    const [one, other] = [await makeActor('influencer'), await makeActor('influencer')];
    const handle = unique('star');
    const mine = await makeNetwork(one.id, { handle, url: `https://www.instagram.com/${handle}/` });
    const own = await makeNetwork(one.id, { handle, network: 'tiktok' });
    const named = await makeNetwork(other.id, { handle: handle.toUpperCase(), network: 'youtube' });
    const addressed = await makeNetwork(other.id, { url: `https://instagram.com/${handle}?hl=en` });
    const same = await makeNetwork(other.id, { url: `http://Instagram.com/${handle}` });
    const { theirs, duplicates } = await networkEvidence(admin, mine.id);
    expect(theirs.map(({ id }) => id)).toEqual([own.id]);
    expect(duplicates.map(({ id }) => id)).toEqual([same.id, addressed.id, named.id]);
    await expect(networkEvidence(admin, 2_000_000_000)).rejects.toEqual(refused('not_found'));
  });

  it('is decided in bulk, each once and with a result of its own', async () => {
    const admin = await makeActor('admin');
    const person = await makeActor('influencer');
    const [first, second] = [
      await makeNetwork(person.id, { status: 'pending' }),
      await makeNetwork(person.id, { status: 'rejected' }),
    ];
    expect(await decideEach(admin, [first.id, second.id], { status: 'accepted' })).toMatchObject([
      { id: first.id, ok: true },
      { id: second.id, ok: false, code: 'wrong_state' },
    ]);
    await expect(decideEach(person, [first.id], { status: 'accepted' })).rejects.toEqual(
      refused('forbidden'),
    );
  });
});
