import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { nameOf, type PictureType } from '@/features/files/name';
import { storage } from '@/features/files/storage';
import { readArchive, type Write, writeArchive } from './archive';
import { quoted, wholeTransaction } from './connection';
import { describeTables, migrationsOf, queueOf, sequencesOf, tableNames } from './describe';
import { CLOSING, type Closing, closingBytes, HEADER, headerBytes, type Table } from './header';
import { seal } from './secrets';

const squeeze = promisify(gzip);
/** Of a table, before it is squeezed. */
const PIECE = 4 * 1024 * 1024;
/** Files of one look at the table. */
const BATCH = 500;

export interface Made extends Closing {
  tables: number;
  rows: number;
  /** Of the backup. */
  size: number;
}

/**
 * Writes everything that the platform keeps to a new file, as it is at one moment, while it goes on: the tables in one
 * snapshot, then the uploads that they name, which never change. With a passphrase also the secret that sessions and links are
 * signed with. The file is read again before it counts.
 */
export async function makeBackup(
  url: string,
  file: string,
  secret?: { passphrase: string; value: string },
): Promise<Made> {
  const sealed = secret ? seal(secret.value, secret.passphrase) : null;
  const names = await wholeTransaction(url, 'read', tableNames);
  if (names.length === 0)
    throw new Error('This database holds nothing of Fanfare yet: there is nothing to back up.');
  let counted = { tables: 0, rows: 0 };
  let closing: Closing = { files: 0, bytes: 0, missing: [] };
  await writeArchive(file, (write) =>
    wholeTransaction(url, 'read', async (client) => {
      const tables = await heldTables(client, names);
      counted = { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0) };
      await write(
        HEADER,
        headerBytes({
          made: new Date().toISOString(),
          version: ownVersion(),
          migrations: await migrationsOf(client),
          tables,
          sequences: await sequencesOf(client),
          queue: await queueOf(client),
          secret: sealed,
        }),
      );
      for (const table of tables) await copyTable(client, table, write);
      closing = await copyFiles(client, write);
      await write(CLOSING, closingBytes(closing));
    }),
  );
  for await (const _ of readArchive(file));
  return { ...counted, ...closing, size: statSync(file).size };
}

const ownVersion = () =>
  (JSON.parse(readFileSync(path.join(process.cwd(), 'package.json'), 'utf8')) as { version: string }).version;

/**
 * The tables, held against changes of their form while they are copied. They are held before the snapshot is taken: one
 * that a migration wrote anew in between would look empty in it.
 */
async function heldTables(client: pg.Client, names: string[]): Promise<Table[]> {
  await client.query(`lock table ${names.map(quoted).join(', ')} in access share mode`);
  return describeTables(client);
}

/** `tables/<name>/<number>.gz`, each a piece of what COPY gives. */
async function copyTable(client: pg.Client, { name, columns }: Table, write: Write): Promise<void> {
  const rows = client.query(copyTo(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) to stdout`));
  let parts: Buffer[] = [];
  let held = 0;
  let number = 0;
  const flush = async () => {
    if (held === 0) return;
    number++;
    await write(`tables/${name}/${String(number).padStart(6, '0')}.gz`, await squeeze(Buffer.concat(parts)));
    parts = [];
    held = 0;
  };
  for await (const part of rows as AsyncIterable<Buffer>) {
    parts.push(part);
    held += part.byteLength;
    if (held >= PIECE) await flush();
  }
  await flush();
}

interface FileRow {
  id: string;
  type: PictureType;
  served_sha256: string;
}

/** `files/<name>`, those that the snapshot names; one that is missing or damaged in the store is told and left out. */
async function copyFiles(client: pg.Client, write: Write): Promise<Closing> {
  const closing: Closing = { files: 0, bytes: 0, missing: [] };
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await client.query<FileRow>(
      'select id, type, served_sha256 from files where id > $1 order by id limit $2',
      [after, BATCH],
    );
    for (const row of rows) {
      const name = nameOf(row);
      const data = await storage().get(name);
      if (!data || createHash('sha256').update(data).digest('hex') !== row.served_sha256) {
        closing.missing.push(name);
        continue;
      }
      await write(`files/${name}`, data);
      closing.files++;
      closing.bytes += data.byteLength;
    }
    const last = rows.at(-1);
    if (!last) return closing;
    after = last.id;
  }
}
