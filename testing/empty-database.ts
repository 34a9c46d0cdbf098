import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, inject } from 'vitest';
import { databaseUrl } from '@/scripts/postgres/cluster';

const made: string[] = [];

async function maintain(statement: string): Promise<void> {
  await ask(databaseUrl(inject('templateUrl'), 'postgres'), statement);
}

/** The address of a database without anything in it. `forgetDatabases` takes it away. */
export async function emptyDatabase(): Promise<string> {
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  await maintain(`create database "${name}"`);
  made.push(name);
  return databaseUrl(inject('templateUrl'), name);
}

/** Has the calling test file drop its empty databases at its end; call it ahead of what connects to them. */
export const forgetDatabases = (): void =>
  afterAll(async () => {
    for (const name of made.splice(0)) await maintain(`drop database "${name}" with (force)`);
  });

/** The rows of one statement at any address. */
export async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return (await client.unsafe(statement)).map((row) => ({ ...row }));
  } finally {
    await client.end();
  }
}
