import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { db } from '@/db/client';
import { canonicalJson, isSignedBy } from '@/lib/signed-json';
import { makeActor } from '@/testing/factories';
import { berlin, newCampaign } from '@/testing/watch';
import { acceptPhoto, createWatchCampaign, findPhoto, findProof, proofKeys, submitPhoto } from '.';

const run = promisify(execFile);

async function verify(bundle: unknown, ...more: string[]) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'proof-')), 'proof.json');
  writeFileSync(file, JSON.stringify(bundle));
  return run(process.execPath, ['--import', 'tsx', 'scripts/verify-proof.ts', file, ...more]).then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout }) => ({ code, stdout }),
  );
}

it('a proof of an uploaded picture is checked offline, and any change of it is found', async () => {
  const [creator, witness] = [await makeActor('advertiser'), await makeActor('influencer')];
  const id = await createWatchCampaign(creator, newCampaign());
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#884422' } })
    .jpeg()
    .withExifMerge({
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 0/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '13/1 0/1 0/1',
      },
    })
    .toBuffer();
  const sent = await submitPhoto(witness, { campaign: id, picture: { bytes: picture }, ...berlin });
  expect(sent.flags).toEqual(['picture_far_away']);
  const again = await submitPhoto(witness, { campaign: id, picture: { bytes: picture }, ...berlin });
  expect(again.flags).toContain('same_picture');
  const photo = await findPhoto(creator, sent.id);
  expect(photo.photoUrl).toMatch(/\/files\/.*\.jpg$/);
  expect(photo.checks.picture_distance_in_meters).toBeGreaterThan(100_000);
  await acceptPhoto(creator, sent.id);

  const bundle = await findProof(sent.id);
  const [key] = await proofKeys();
  expect(key).toMatchObject({ public_key: bundle.public_key, current: true });
  expect(isSignedBy(canonicalJson(bundle.proof), bundle.signature, bundle.public_key)).toBe(true);
  expect(bundle.proof.picture).toMatchObject({ sha256: photo.photoHash, served_sha256: photo.servedHash });
  expect(JSON.stringify(bundle)).not.toContain(witness.username);
  expect(await verify(bundle)).toMatchObject({ code: 0, stdout: expect.stringContaining('Valid') });
  expect(await verify(bundle, '--key', bundle.public_key)).toMatchObject({ code: 0 });
  expect(await verify(bundle, '--key', 'A'.repeat(43))).toMatchObject({ code: 1 });
  const moved = { ...bundle, proof: { ...bundle.proof, latitude: 1 } };
  expect(await verify(moved)).toMatchObject({ code: 1, stdout: expect.stringContaining('NOT VALID') });
  await expect(db().execute(sql`update watch_proofs set payload = '{}'`)).rejects.toThrow();
}, 240_000);
