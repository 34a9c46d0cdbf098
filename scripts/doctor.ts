import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { closeDatabase } from '@/db/client';
import { spokenError } from '@/lib/safe-error';
import { runningDatabase } from './database';
import { examine } from './doctor/examine';
import { inLines } from './doctor/finding';
import type { SecretOrigin } from './doctor/settings';
import { complain } from './progress.mjs';

/** Looks at everything and leaves nothing behind: no folder, no secret and no database is made. */
async function doctor(instances: number): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile();
  const dataDirectory = path.resolve(process.env.DATA_DIR || '.data');
  process.env.DATA_DIR = dataDirectory;
  const file = path.join(dataDirectory, 'auth-secret');
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  const origin: SecretOrigin = process.env.AUTH_SECRET ? 'environment' : kept ? 'file' : 'none';
  process.env.AUTH_SECRET ||= kept || 'none-yet'.repeat(8);
  // What is found is said once, in its line.
  process.env.LOG_LEVEL ||= 'silent';
  const embedded = !process.env.DATABASE_URL;
  const running = embedded ? await runningDatabase(dataDirectory) : undefined;
  if (embedded) process.env.DATABASE_URL = running ?? 'postgres://embedded/fanfare';
  const findings = await examine({
    origin,
    instances,
    embedded,
    reachable: !embedded || running !== undefined,
  });
  await closeDatabase();
  for (const line of inLines(findings)) console.log(line);
  return findings.some(({ level }) => level === 'wrong') ? 1 : 0;
}

let code = 2;
try {
  const { values } = parseArgs({ options: { instances: { type: 'string', default: '1' } } });
  const instances = Number(values.instances);
  if (!Number.isInteger(instances) || instances < 1) throw new Error('--instances is a number from 1.');
  code = await doctor(instances);
} catch (error) {
  complain(spokenError(error));
  complain('Usage: npm run doctor [-- --instances N]');
}
process.exit(code);
