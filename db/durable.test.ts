import { expect, it } from 'vitest';
import { boundedPool, pool } from './client';

it('what is answered is on the disk, whichever pool wrote it', async () => {
  for (const client of [pool(), boundedPool()]) {
    const settings = await client<{ name: string; setting: string; source: string }[]>`
      select name, setting, source from pg_settings where name = 'synchronous_commit'`;
    // Tests run on a server that may forget; no connection may ask for that by itself.
    expect(settings.map(({ source }) => source)).not.toContain('client');
  }
});
