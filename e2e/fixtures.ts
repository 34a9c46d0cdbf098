import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

const PASSWORD = 'fanfare-demo';
/** People of the demo world, by what they do. */
export const people = {
  admin: 'admin@fanfare.example',
  advertiser: 'brand@fanfare.example',
  influencer: 'maya@fanfare.example',
} as const;

export type Role = keyof typeof people;

/** Tests with `signIn(role)`: signs the page's browser in as a person of the demo world, through the form. */
export const test = base.extend<{ signIn: (role: Role) => Promise<void> }>({
  signIn: async ({ page }, use) => {
    await use(async (role) => {
      await page.goto('/sign-in');
      await page.getByLabel('Email').fill(people[role]);
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page).not.toHaveURL(/\/sign-in/);
    });
  },
});

export { expect };

/** Expects the page as it stands to have no accessibility finding of serious or critical impact. */
export async function expectNoSeriousAxe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const findings = grave.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target }) => target),
  }));
  expect(findings).toEqual([]);
}
