import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { accountById, toActor } from '@/auth/users';
import { db } from '@/db/client';
import { users } from '@/db/schema';
import { SignUpForm } from '@/forms/account-fields';
import { makeCampaign, makeCountry, makeParticipant } from '@/testing/campaigns';
import { unique } from '@/testing/factories';
import { onboarding } from './onboarding';
import { register } from './register';

const form = (callback_url?: string) => {
  const name = unique('back');
  return SignUpForm.safeParse({
    role: 'influencer',
    name,
    username: name,
    email: `${name}@people.example`,
    password: 'a way back to the campaign',
    country_id: '1',
    terms: 'on',
    callback_url,
  });
};

describe('the page somebody came for', () => {
  test.each(['/campaigns/12', '/campaigns/12?tab=rewards', '/watch/harbour?code=A1'])(
    'is kept: %s',
    (path) => {
      expect(form(path).data?.callback_url).toBe(path);
    },
  );

  test.each([
    undefined,
    '',
    '/',
    '/dashboard',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/campaigns/1',
    'javascript:alert(1)',
    '/campaigns/1\n',
    'campaigns/1',
  ])('is nothing when it is %j, and nobody is refused for it', (value) => {
    const { success, data } = form(value);
    expect([success, data?.callback_url]).toEqual([true, undefined]);
  });

  test('is offered until they take part in something', async () => {
    const { id: countryId } = await makeCountry();
    const campaign = await makeCampaign({});
    const path = `/campaigns/${campaign.id}`;
    const { id } = await register(
      { ...made(), role: 'influencer', countryId, returnTo: path },
      unique('from'),
    );
    const account = await accountById(id);
    const actor = account && (toActor(account, 'session') as UserActor);
    if (!actor) throw new Error('no account');
    expect((await onboarding(actor)).returnTo).toBe(path);
    await makeParticipant(campaign.id, id);
    expect((await onboarding(actor)).returnTo).toBeNull();
    const [row] = await db().select({ returnTo: users.returnTo }).from(users).where(eq(users.id, id));
    expect(row).toEqual({ returnTo: path });
  });
});

function made() {
  const name = unique('back');
  return { name, username: name, email: `${name}@people.example`, password: 'a way back to the campaign' };
}
