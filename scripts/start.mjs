import { fileURLToPath } from 'node:url';
import { installIfNeeded } from './install.mjs';
import { complain } from './progress.mjs';

// Plain JavaScript without dependencies: on a fresh clone it runs before anything is installed.
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const dev = process.argv.includes('--dev');
process.env.NODE_ENV = dev ? 'development' : 'production';
process.env.NEXT_TELEMETRY_DISABLED = '1';

try {
  await installIfNeeded();
  if (dev) {
    const { register } = await import('tsx/esm/api');
    register();
    const { start } = await import('./start.ts');
    await start({ dev });
  } else {
    const { bundle } = await import('./bundle.mjs');
    const folder = await bundle();
    process.setSourceMapsEnabled(true);
    const { start } = await import(`../${folder}/start.js`);
    await start({ dev, drawing: `${folder}/draw.js` });
  }
} catch (error) {
  complain(error);
  process.exit(1);
}
