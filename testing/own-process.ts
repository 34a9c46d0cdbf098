import { afterAll, beforeAll } from 'vitest';
import { closeDatabase } from '@/db/client';
import { env } from '@/lib/env';

const registry = globalThis as unknown as { fanfare?: Map<string, unknown> };

/**
 * Gives the calling test file what a process of its own would: these settings in the environment, and every process-wide
 * value made anew (`lib/singleton.ts`). What was there before is there again after its last test.
 */
export function ownProcess(settings: () => Record<string, string> | Promise<Record<string, string>>): void {
  let before: Pick<NodeJS.ProcessEnv, string> = {};
  let values: typeof registry.fanfare;
  beforeAll(async () => {
    const own = await settings();
    before = Object.fromEntries(Object.keys(own).map((name) => [name, process.env[name]]));
    Object.assign(process.env, own);
    values = registry.fanfare;
    registry.fanfare = new Map();
    env();
  });
  afterAll(async () => {
    await closeDatabase();
    registry.fanfare = values;
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });
}
