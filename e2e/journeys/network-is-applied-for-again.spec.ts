import { expect, expectFitForEverybody, pressOnceLive, test } from '../fixtures';
import { connectNetwork, networkCard, newcomer, register, staffOf } from '../influencer';

test('a rejected network says why, is applied for again, and then opens campaigns', async ({
  page,
  request,
}) => {
  const staff = await staffOf(request);
  const rosa = newcomer('rosa');
  await register(page, rosa);
  await page.goto('/networks');
  await expect(page.getByRole('heading', { name: 'No networks yet' })).toBeVisible();
  await expectFitForEverybody(page);

  await pressOnceLive(page.getByRole('button', { name: 'Connect a network' }));
  const dialog = page.getByRole('dialog', { name: 'Connect a network' });
  const network = dialog.getByLabel('Network', { exact: true });
  await expect(network).toHaveValue('');
  await dialog.getByRole('button', { name: 'Send for approval' }).click();
  await expect(network).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('Profile').fill(`tiktok.com/@${rosa.handle}`);
  await expect(network).toHaveValue('tiktok');
  await expect(network).not.toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('Profile').fill('instagram.com/p/a-post');
  await expect(network).toHaveValue('instagram');
  await dialog.getByRole('button', { name: 'Send for approval' }).click();
  await expect(dialog.getByLabel('Profile')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('Profile').fill(`instagram.com/${rosa.handle}`);
  await expect(dialog.getByLabel('Profile')).not.toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Escape');

  await connectNetwork(page, rosa.handle);
  const card = networkCard(page, rosa.handle);
  await expect(card.getByText('Once it is accepted you can join')).toBeVisible();
  await staff.decideNetwork(rosa.handle, 'rejected', 'The profile is private.');
  await page.reload();
  await expect(card.getByText('Rejected', { exact: true })).toBeVisible();
  await expect(card.getByText('The profile is private.')).toBeVisible();
  await expectFitForEverybody(page);
  await page.goto('/notifications');
  await expect(page.getByText(/was rejected: The profile is private\./)).toBeVisible();
  await expectFitForEverybody(page);

  await page.goto('/networks');
  await pressOnceLive(card.getByRole('button', { name: 'Apply again' }));
  const again = page.getByRole('dialog', { name: 'Apply again' });
  await expect(again.getByLabel('Profile')).toHaveValue(rosa.handle);
  await again.getByLabel('Followers').fill('1,84k');
  await again.getByRole('button', { name: 'Send for approval' }).click();
  await expect(card.getByText('Being checked', { exact: true })).toBeVisible();
  await staff.decideNetwork(rosa.handle, 'accepted');
  await page.reload();
  await expect(card.getByText('Accepted', { exact: true })).toBeVisible();
  await expect(card.getByText('1,840')).toBeVisible();
  await card.getByRole('link', { name: /campaigns? on Instagram/ }).click();
  await expect(page).toHaveURL(/\/campaigns\?filter=open&network=instagram&qualify=1/);
});
