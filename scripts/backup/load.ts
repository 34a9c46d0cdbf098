import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { contentTypeOf, parseName } from '@/features/files/name';
import { storage } from '@/features/files/storage';
import { readArchive, Unusable } from './archive';
import { quoted } from './connection';
import { CLOSING, type Closing, HEADER, readClosing, type Table } from './header';

const spread = promisify(gunzip);
const LARGEST_PIECE = 128 * 1024 * 1024;

/** Loads the tables of a backup that are named, which are empty, and puts its files into the store. */
export async function load(client: pg.Client, file: string, tables: Table[]): Promise<Closing> {
  const filling = new Filling(client);
  let closing: Closing = { files: 0, bytes: 0, missing: [] };
  for await (const entry of readArchive(file)) {
    const [, table] = /^tables\/(\w+)\/\d{6}\.gz$/.exec(entry.name) ?? [];
    const [, upload = ''] = /^files\/(.+)$/.exec(entry.name) ?? [];
    if (table) {
      const known = tables.find(({ name }) => name === table);
      if (known) await filling.add(known, await spread(entry.data, { maxOutputLength: LARGEST_PIECE }));
    } else if (parseName(upload)) await keep(upload, entry.data);
    else if (entry.name === CLOSING) closing = readClosing(entry);
    else if (entry.name !== HEADER) throw new Unusable(`${file} has a piece that is unknown: ${entry.name}.`);
  }
  await filling.end();
  return closing;
}

/** Writes an upload and reads it again. */
async function keep(name: string, data: Buffer): Promise<void> {
  await storage().put(name, data, contentTypeOf(name));
  const back = await storage().get(name);
  if (!back || !data.equals(back))
    throw new Error(`The store does not give back what was written to it: ${name}.`);
}

/** One COPY at a time, each of as many pieces as a table has. */
class Filling {
  private table: Table | undefined;
  private stream: CopyStreamQuery | undefined;

  constructor(private readonly client: pg.Client) {}

  async add(table: Table, data: Buffer): Promise<void> {
    if (table !== this.table) {
      await this.end();
      const columns = table.columns.map(quoted).join(', ');
      this.table = table;
      this.stream = this.client.query(copyFrom(`copy ${quoted(table.name)} (${columns}) from stdin`));
      // Told by whoever waits for it next.
      this.stream.on('error', () => undefined);
    }
    if (this.stream?.errored) throw this.stream.errored;
    if (this.stream?.write(data) === false) await once(this.stream, 'drain');
  }

  async end(): Promise<void> {
    if (!this.stream) return;
    this.stream.end();
    await finished(this.stream);
    this.stream = undefined;
  }
}
