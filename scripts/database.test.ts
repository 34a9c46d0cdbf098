import postgres from 'postgres';
import { describe, expect, inject, it } from 'vitest';
import { requireSafeSettings } from './database';
import { databaseUrl } from './postgres/cluster';

describe('an unsafe database is refused', () => {
  it('names every setting that could lose money', async () => {
    // The throw-away server of the tests runs without fsync and full page writes.
    const url = process.env.DATABASE_URL ?? '';
    const name = new URL(url).pathname.slice(1);
    const sql = postgres(url, { max: 1 });
    try {
      await sql.unsafe(`alter database "${name}" set synchronous_commit = off`);
      const refusal = requireSafeSettings(url);
      await expect(refusal).rejects.toThrow('fsync is off');
      await expect(refusal).rejects.toThrow('full_page_writes is off');
      await expect(refusal).rejects.toThrow('synchronous_commit is off');
    } finally {
      await sql.unsafe(`alter database "${name}" reset synchronous_commit`);
      await sql.end();
    }
  });

  it('names an encoding other than UTF-8', async () => {
    const maintenance = postgres(databaseUrl(inject('templateUrl'), 'postgres'), { max: 1 });
    const name = `latin_${process.pid}`;
    try {
      await maintenance.unsafe(`create database ${name} encoding 'LATIN1' locale 'C' template template0`);
      await expect(requireSafeSettings(databaseUrl(inject('templateUrl'), name))).rejects.toThrow(
        'server_encoding is LATIN1',
      );
    } finally {
      await maintenance.unsafe(`drop database if exists ${name}`);
      await maintenance.end();
    }
  });

  it('says where it looked in vain, without the password', async () => {
    const refusal = requireSafeSettings('postgres://someone:secret@127.0.0.1:1/nothing');
    await expect(refusal).rejects.toThrow('127.0.0.1:1/nothing');
    await expect(refusal).rejects.not.toThrow('secret');
  });
});
