import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, expectFitForEverybody, test } from '../fixtures';

test('somebody takes a copy of everything that is kept of them', async ({ page, signIn }) => {
  await signIn('influencer');
  await page.goto('/settings/data');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy' }).click();
  const copy = unzipSync(await readFile(await (await saved).path()));
  const [account] = JSON.parse(strFromU8(copy['account.json'] ?? new Uint8Array()));
  expect(account).toMatchObject({ email: 'maya@fanfare.example' });
  expect(strFromU8(copy['read-me.txt'] ?? new Uint8Array())).toContain('Everything Fanfare keeps of');
  await expectFitForEverybody(page);
  // What opened it once opens nothing again.
  await page.goto('/settings/data/file?ticket=fanview_old');
  await expect(page).toHaveURL(/\/settings\/data$/);
});
