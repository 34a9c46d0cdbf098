import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { anonymous } from '@/auth/actor';
import { accountById, toActor } from '@/auth/users';
import { db } from '@/db/client';
import { consents, legalTexts } from '@/db/schema';
import { historyOf } from '@/features/audit';
import { register } from '@/features/users';
import { makeCountry } from '@/testing/campaigns';
import { makeActor, unique } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { refused } from '@/testing/refused';
import {
  consentsWanted,
  giveConsent,
  hasPrivacyPage,
  legalText,
  legalVersions,
  publishedTexts,
  publishLegalText,
} from '.';

// What is published is everybody's.
freshDatabase();

const given = (userId: number) => db().select().from(consents).where(eq(consents.userId, userId));

describe('what is published', () => {
  it('is nothing at first, and nobody is asked anything', async () => {
    const maya = await makeActor('influencer');
    expect(await publishedTexts()).toEqual([]);
    expect(await hasPrivacyPage()).toBe(false);
    expect(await legalText('terms')).toBeUndefined();
    expect(await consentsWanted(maya)).toEqual([]);
    await expect(giveConsent(maya, [1])).rejects.toEqual(refused('not_found'));
  });

  it('is written by administrators alone, a version each, and none is lost', async () => {
    const admin = await makeActor('admin');
    for (const actor of [await makeActor('advertiser'), await makeActor('influencer')])
      await expect(publishLegalText(actor, { page: 'terms', text: 'Mine', asks: true })).rejects.toEqual(
        refused('forbidden'),
      );
    const texts = ['Be fair.\r\n\r\nAlways.', 'Be kind.', 'Be both.'];
    const versions = await Promise.all(
      texts.map((text) => publishLegalText(admin, { page: 'terms', text, asks: false })),
    );
    expect(versions.sort()).toEqual([1, 2, 3]);
    const last = await legalText('terms');
    expect(last).toMatchObject({ version: 3, text: expect.not.stringContaining('\r') });
    expect(await legalText('terms', 1)).toMatchObject({ version: 1 });
    expect(await legalText('terms', 4)).toBeUndefined();
    await expect(
      publishLegalText(admin, { page: 'terms', text: last?.text ?? '', asks: true }),
    ).rejects.toEqual(refused('wrong_state'));
    expect(await hasPrivacyPage()).toBe(false);
    expect(await historyOf({ type: 'legal', id: 'terms' })).toHaveLength(3);
    expect((await legalVersions('terms')).map(({ version }) => version)).toEqual([3, 2, 1]);
  });
});

describe('agreeing', () => {
  it('is asked of everybody again when a version that asks is published, and of nobody otherwise', async () => {
    const admin = await makeActor('admin');
    const maya = await makeActor('influencer');
    const publish = (page: 'terms' | 'privacy', asks: boolean) =>
      publishLegalText(admin, { page, text: unique('text'), asks });
    await publish('terms', false);
    expect(await consentsWanted(maya)).toEqual([]);
    const asking = await publish('terms', true);
    const first = await consentsWanted(maya);
    expect(first).toMatchObject([{ page: 'terms', version: asking }]);
    // A mended word asks nobody who agreed, and is what those read who did not.
    const mended = await publish('terms', false);
    expect(await consentsWanted(maya)).toMatchObject([{ page: 'terms', version: mended }]);
    await giveConsent(
      maya,
      first.map(({ id }) => id),
    );
    expect(await consentsWanted(maya)).toEqual([]);
    await publish('privacy', true);
    await publish('terms', true);
    const both = await consentsWanted(maya);
    expect(both.map(({ page }) => page)).toEqual(['terms', 'privacy']);
    const twice = await Promise.allSettled(
      [1, 2].map(() =>
        giveConsent(
          maya,
          both.map(({ id }) => id),
        ),
      ),
    );
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await consentsWanted(maya)).toEqual([]);
    expect(await given(maya.id)).toHaveLength(3);
    expect((await historyOf({ type: 'user', id: maya.id }))[0]).toMatchObject({
      action: 'legal.agree',
      details: { privacy: 1, terms: expect.any(Number) },
    });
    expect((await legalVersions('privacy'))[0]).toMatchObject({ version: 1, agreed: 1 });
    expect(await consentsWanted(admin)).toHaveLength(2);
    await expect(consentsWanted(anonymous)).rejects.toEqual(refused('unauthorized'));
    await expect(giveConsent(anonymous, [1])).rejects.toEqual(refused('unauthorized'));
  });

  it('is noted as somebody signs up, for what they were shown and nothing that is not there', async () => {
    const shown = await publishedTexts();
    const { id: countryId } = await makeCountry({ allowed: true });
    const username = unique('new');
    const person = { role: 'influencer', name: 'New Person', username, countryId } as const;
    const { id } = await register(
      {
        ...person,
        email: `${username}@people.example`,
        password: 'a right password',
        consents: [...shown.map((each) => each.id), 2_000_000_000],
      },
      unique('from'),
    );
    const texts = await db().select({ id: legalTexts.id }).from(legalTexts);
    expect(texts.length).toBeGreaterThan(shown.length);
    expect((await given(id)).map(({ textId }) => textId).sort()).toEqual(shown.map((each) => each.id).sort());
    const account = await accountById(id);
    if (!account) throw new Error('no account');
    expect(await consentsWanted(toActor(account, 'session'))).toEqual([]);
  });
});
