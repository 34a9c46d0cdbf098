import { fileURLToPath } from 'node:url';
import { installIfNeeded } from './install.mjs';
import { complain } from './progress.mjs';

// Plain JavaScript without dependencies: on a fresh clone it runs before anything is installed.
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.env.NEXT_TELEMETRY_DISABLED = '1';

try {
  await installIfNeeded();
  const { register } = await import('tsx/esm/api');
  register();
  const { testEverything } = await import('./test.ts');
  await testEverything({ browser: !process.argv.includes('--check') });
} catch (error) {
  complain(error);
  process.exit(1);
}
