import postgres from 'postgres';
import { inject } from 'vitest';
import { databaseUrl } from '@/scripts/postgres/cluster';

/**
 * Before each test file: this worker's own database, copied from the migrated template on first use.
 * It is named in the environment before any module of ours reads it. Files of one worker share it, so a test
 * makes its own users and organisations instead of counting rows.
 */
const template = inject('templateUrl');
const name = `fanfare_worker_${process.env.VITEST_POOL_ID}`;
process.env.DATABASE_URL = databaseUrl(template, name);

const maintenance = postgres(databaseUrl(template, 'postgres'), { max: 1 });
const found = await maintenance`select 1 from pg_database where datname = ${name}`;
if (found.length === 0) await maintenance.unsafe(`create database "${name}" template "fanfare"`);
await maintenance.end();
