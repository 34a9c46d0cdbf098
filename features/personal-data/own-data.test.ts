import { randomUUID } from 'node:crypto';
import { is } from 'drizzle-orm';
import { getTableConfig, PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { UserActor } from '@/auth/actor';
import { db } from '@/db/client';
import * as schema from '@/db/schema';
import { historyOf } from '@/features/audit';
import { fileForUse, storeFile } from '@/features/files';
import { notify } from '@/features/notifications';
import { addPayoutMethod } from '@/features/payouts';
import { approveTask, payTask } from '@/features/tasks';
import { makeNetwork } from '@/testing/campaigns';
import { makeActor, makeToken, unique } from '@/testing/factories';
import { makeTwoStep } from '@/testing/factors';
import { makeWorld, newPost } from '@/testing/money';
import { makePasskey } from '@/testing/passkeys';
import { ownDataDirectory, png } from '@/testing/pictures';
import { refused } from '@/testing/refused';
import { makePhoto, makeWallet, makeWatchCampaign } from '@/testing/watch';
import { askForOwnData, takeOwnData } from '.';
import { held, notHeld } from './held';
import { columnsOf, fileOf } from './rows';

ownDataDirectory();
const { payoutMethods, sessions, taskAppeals } = schema;

async function copyOf(person: UserActor): Promise<Record<string, Uint8Array>> {
  const stream = await takeOwnData(person, await askForOwnData(person));
  return unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));
}

const rowsIn = (copy: Record<string, Uint8Array>, name: string) =>
  JSON.parse(strFromU8(copy[`${name}.json`] ?? new Uint8Array())) as Record<string, unknown>[];

const allTables = Object.values(schema).flatMap((each) => (is(each, PgTable) ? [each as PgTable] : []));

describe('what is kept of a person', () => {
  it('is in their copy, or on the list of what is in none, whichever column names them', () => {
    const naming = allTables.flatMap((table) => {
      const { name, columns, foreignKeys } = getTableConfig(table);
      const linked = foreignKeys.flatMap((key) => {
        const { columns: from, foreignTable } = key.reference();
        return foreignTable === schema.users ? from.map((column) => column.name) : [];
      });
      const called = columns
        .map((column) => column.name)
        .filter((column) => /^(user|actor)_id$/.test(column));
      return [...new Set([...linked, ...called])].map((column) => `${name}.${column}`);
    });
    const taken = held.flatMap(({ table, by }) =>
      is(by, PgColumn) ? [`${getTableConfig(table).name}.${by.name}`] : [],
    );
    // Asked for by conditions.
    const conditions = ['invitations.accepted_by'];
    const known = [...taken, ...conditions, ...Object.keys(notHeld), 'users.id', 'users.banned_by'];
    expect(naming.filter((column) => !known.includes(column))).toEqual([]);
    expect(known.filter((column) => !['users.id', 'users.banned_by', ...naming].includes(column))).toEqual(
      [],
    );
  });

  it('is told without secrets and without other people, and each file has a name of its own', () => {
    const told = held.flatMap((each) =>
      Object.keys((each.read ?? Object)(columnsOf(each))).map((column) => [fileOf(each), column]),
    );
    const secret = /hash|secret|sealed|nonce|token|fingerprint|challenge|invite_code|(_|^)key$/;
    // Of the post, which is public, and the signature of a proof, which everybody may verify.
    // The token that a call came by is told by its number.
    const open = ['token_id', 'post_key', 'public_key', 'created_by_public_key'];
    expect(told.filter(([, column = '']) => secret.test(column) && !open.includes(column))).toEqual([]);
    // But who started a pay run, for instance, whose rows are asked for by it, and which token of theirs made another.
    const own = ['made_by', ...held.flatMap(({ by }) => (is(by, PgColumn) ? [by.name] : []))];
    expect(told.filter(([, column = '']) => /_by$/.test(column) && !own.includes(column))).toEqual([]);
    expect(new Set(held.map(fileOf)).size).toBe(held.length);
  });
});

describe('a copy of one’s own data', () => {
  it('holds everything of its person and nothing of anybody else', async () => {
    const { influencer, staff, task } = await makeWorld();
    const other = await makeWorld();
    await makeNetwork(influencer.id, { handle: unique('handle') });
    await makeTwoStep(influencer.id);
    await makePasskey(influencer, randomUUID());
    const secrets = [await makeToken(influencer.id)];
    await makeWallet(influencer.id);
    const picture = await storeFile(influencer, await png(), 'avatar');
    await fileForUse(influencer, picture.id, 'avatar');
    const watch = await makeWatchCampaign();
    await makePhoto(watch.id, { userId: influencer.id });
    await db()
      .insert(sessions)
      .values({
        userId: influencer.id,
        device: 'Firefox on Windows',
        network: '203.0.x.x',
        expiresAt: new Date(Date.now() + 60_000),
      });
    await notify(
      { userId: influencer.id, type: 'system', subject: 'For them', message: 'A word for the person' },
      { userId: other.influencer.id, type: 'system', subject: 'For another', message: 'A word for another' },
    );
    await db().insert(taskAppeals).values({
      taskId: task.id,
      rejectedAt: new Date(),
      rejectedBy: staff.id,
      statement: 'It was there',
    });

    const copy = await copyOf(influencer);
    expect(Object.keys(copy)).toEqual(
      expect.arrayContaining([
        ...held.map(fileOf),
        'read-me.txt',
        `pictures/avatar/${picture.path.slice(7)}`,
      ]),
    );
    expect(rowsIn(copy, 'account')).toMatchObject([{ id: influencer.id, email: influencer.email }]);
    expect(rowsIn(copy, 'sessions')).toMatchObject([
      { device: 'Firefox on Windows', user_id: influencer.id },
    ]);
    expect(rowsIn(copy, 'tasks')).toMatchObject([{ id: task.id, post_payment: 30 }]);
    expect(rowsIn(copy, 'task_appeals')).toMatchObject([{ statement: 'It was there' }]);
    expect(rowsIn(copy, 'notifications')).toMatchObject([
      { subject: 'A passkey was added' },
      { message: 'A word for the person' },
      { subject: 'A copy of your data was taken' },
    ]);
    expect(rowsIn(copy, 'photos')).toHaveLength(1);
    expect(rowsIn(copy, 'passkeys')).toEqual([
      {
        id: expect.any(Number),
        name: 'Firefox on Windows',
        backed_up: true,
        created_at: expect.any(String),
        last_used_at: null,
      },
    ]);
    expect(rowsIn(copy, 'wallets')).toHaveLength(1);
    expect(rowsIn(copy, 'history_of_the_account')).toMatchObject([
      { action: 'factors.add_passkey' },
      { action: 'users.export_data' },
    ]);

    const text = Object.entries(copy)
      .filter(([name]) => !name.startsWith('pictures/'))
      .map(([, bytes]) => strFromU8(bytes))
      .join('\n');
    const [row] = await db().select().from(schema.authenticators);
    for (const not of [
      other.influencer.email,
      other.influencer.username,
      staff.email,
      'A word for another',
      'rejected_by',
      row?.sealed ?? '',
      ...secrets,
    ]) {
      expect(text).not.toContain(not);
    }
  });

  it('names in full the accounts that its person is paid to', async () => {
    const influencer = await makeActor('influencer');
    await addPayoutMethod(influencer, { kind: 'paypal', email: 'paid@people.example' });
    const [row] = await db().select().from(payoutMethods);
    const methods = rowsIn(await copyOf(influencer), 'payout_methods');
    expect(methods).toMatchObject([{ account: { kind: 'paypal', email: 'paid@people.example' } }]);
    expect(JSON.stringify(methods)).not.toContain(row?.sealed);
  });

  it('holds the ledger of what its person earned', async () => {
    const sent = { status: 'under_review', completedAt: new Date(), postUrl: newPost() } as const;
    const { influencer, staff, task } = await makeWorld({}, sent);
    await approveTask(staff, task.id);
    await payTask(staff, task.id);
    const entries = rowsIn(await copyOf(influencer), 'ledger');
    expect(entries).toContainEqual(
      expect.objectContaining({ account: 'wallet', amount: -30, currency: 'USD' }),
    );
  });

  it('is told of, recorded, and opened once by its person alone', async () => {
    const person = await makeActor('influencer');
    const ticket = await askForOwnData(person);
    const over = refused('not_found');
    await expect(takeOwnData(await makeActor('influencer'), ticket)).rejects.toEqual(over);
    await expect(takeOwnData(person, ticket)).rejects.toEqual(over);
    const again = await askForOwnData(person);
    await (await takeOwnData(person, again)).cancel();
    await expect(takeOwnData(person, again)).rejects.toEqual(over);
    expect((await historyOf({ type: 'user', id: person.id })).map(({ action }) => action)).toEqual([
      'users.export_data',
      'users.export_data',
    ]);
    await expect(askForOwnData({ ...person, unproved: true })).rejects.toEqual(
      refused('confirmation_needed'),
    );
  });
});
