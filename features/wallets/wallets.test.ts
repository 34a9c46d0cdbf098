import { sql } from 'drizzle-orm';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { expect, it } from 'vitest';
import { db } from '@/db/client';
import { createWatchCampaign, findWatchCampaign } from '@/features/watch';
import { makeActor } from '@/testing/factories';
import { refused } from '@/testing/refused';
import { newCampaign } from '@/testing/watch';
import { challengeWallet, linkWallet, listWallets, removeWallet } from '.';

it('a key is linked by its signature of our message, which works once, in time, for one account', async () => {
  const [user, other] = [await makeActor('advertiser'), await makeActor('influencer')];
  const key = privateKeyToAccount(generatePrivateKey());
  const stranger = privateKeyToAccount(generatePrivateKey());
  const address = key.address.toLowerCase();
  await expect(linkWallet(user, address, `0x${'1'.repeat(130)}`)).rejects.toEqual(refused('invalid'));
  const message = await challengeWallet(user, key.address);
  expect(message).toContain(`@${user.username}`);
  const signature = await key.signMessage({ message });
  await expect(linkWallet(other, address, signature)).rejects.toEqual(refused('invalid'));
  await expect(linkWallet(user, address, await stranger.signMessage({ message }))).rejects.toEqual(
    refused('invalid'),
  );
  await expect(linkWallet(user, stranger.address, signature)).rejects.toEqual(refused('invalid'));
  const links = await Promise.allSettled(
    Array.from({ length: 8 }, () => linkWallet(user, key.address, signature)),
  );
  expect(links.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(linkWallet(user, address, signature)).rejects.toEqual(refused('invalid'));
  expect((await listWallets(user)).map((wallet) => wallet.address)).toEqual([address]);
  const id = await createWatchCampaign(user, newCampaign());
  expect((await findWatchCampaign(id)).createdByPublicKey).toBe(address);

  const theirs = await challengeWallet(other, key.address);
  const again = await key.signMessage({ message: theirs });
  await expect(linkWallet(other, address, again)).rejects.toEqual(refused('conflict'));
  const [wallet] = await listWallets(user);
  await expect(removeWallet(other, wallet?.id ?? 0)).rejects.toEqual(refused('not_found'));
  await removeWallet(user, wallet?.id ?? 0);
  await db().execute(sql`update wallet_challenges set expires_at = now() where user_id = ${other.id}`);
  await expect(linkWallet(other, address, again)).rejects.toEqual(refused('invalid'));
  const fresh = await key.signMessage({ message: await challengeWallet(other, address) });
  expect(await linkWallet(other, address, fresh)).toBe(address);
  await expect(challengeWallet(user, 'not a key')).rejects.toEqual(refused('invalid'));
});
