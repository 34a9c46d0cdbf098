import { describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { files } from '@/db/schema';
import { env } from '@/lib/env';
import { ownBucket } from '@/testing/bucket';
import { makeActor } from '@/testing/factories';
import { namesIn, ownDataDirectory, png } from '@/testing/pictures';
import { openFile, removeUnusedFiles, storageState, storeFile } from '.';
import { bucketStorage } from './bucket-storage';

const home = ownDataDirectory();
const bucket = ownBucket();

describe('a bucket', () => {
  it('keeps, gives and forgets pictures instead of the folder', async () => {
    const owner = await makeActor('influencer');
    const file = await storeFile(owner, await png(), 'avatar');
    const name = file.path.slice('/files/'.length);
    expect(bucket.kept.get(`/pictures/${name}`)).toMatchObject({ type: 'image/png' });
    expect(namesIn(home)).toEqual([]);
    expect(Buffer.from((await openFile(owner, name)).data)).toEqual(
      bucket.kept.get(`/pictures/${name}`)?.bytes,
    );
    await db()
      .update(files)
      .set({ createdAt: new Date(0) });
    await removeUnusedFiles({ kind: 'platform' });
    expect(bucket.kept.size).toBe(0);
    await expect(openFile(owner, name)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('that does not answer makes uploads unavailable and leaves no row', async () => {
    const owner = await makeActor('influencer');
    const file = await storeFile(owner, await png(), 'avatar');
    bucket.down = true;
    const before = await db().$count(files);
    await expect(storeFile(owner, await png(), 'avatar')).rejects.toMatchObject({ code: 'unavailable' });
    await expect(openFile(owner, file.path.slice(7))).rejects.toMatchObject({ code: 'unavailable' });
    expect(await db().$count(files)).toBe(before);
    bucket.down = false;
    expect((await openFile(owner, file.path.slice(7))).data.byteLength).toBe(file.bytes);
  });

  it('with another key, or that does not exist, is unavailable', async () => {
    const good = {
      endpoint: env().S3_ENDPOINT ?? '',
      bucket: 'pictures',
      region: 'eu-1',
      accessKeyId: 'key',
    };
    const wrongKey = bucketStorage({ ...good, secretAccessKey: 'wrong' });
    await expect(wrongKey.put('x.png', await png(), 'image/png')).rejects.toMatchObject({
      code: 'unavailable',
    });
    const elsewhere = bucketStorage({ ...good, bucket: 'nowhere', secretAccessKey: 'secret' });
    await expect(elsewhere.put('x.png', await png(), 'image/png')).rejects.toMatchObject({
      code: 'unavailable',
    });
    expect(await wrongKey.state()).toMatchObject({ problem: 'It refuses the access key.' });
    expect(await elsewhere.state()).toMatchObject({ problem: 'There is no bucket of this name.' });
    const nobody = bucketStorage({ ...good, endpoint: 'http://127.0.0.1:9', secretAccessKey: 'secret' });
    expect(await nobody.state()).toMatchObject({ problem: 'It cannot be reached.' });
  });

  it('tells administrators how it is doing', async () => {
    const admin = await makeActor('admin');
    const before = await storageState(admin);
    expect(before).toMatchObject({ kind: 'bucket', bucket: 'pictures', problem: null });
    const file = await storeFile(await makeActor('influencer'), await png(), 'avatar');
    expect(await storageState(admin)).toMatchObject({
      files: before.files + 1,
      used: before.used + file.bytes,
      unused: before.unused + 1,
    });
    await expect(storageState(await makeActor('advertiser'))).rejects.toMatchObject({ code: 'forbidden' });
  });
});
