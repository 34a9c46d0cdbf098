import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { tokenOf } from '../command';
import { expect, test } from '../fixtures';

const run = promisify(execFile);

test('the client installs into an empty project and does there what its README says', async ({ baseURL }) => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'fanfare-client-'));
  try {
    const readme = readFileSync('packages/client/README.md', 'utf8');
    const blocks = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code = '']) => code);
    await run('npm', ['pack', '--pack-destination', folder], { cwd: 'packages/client' });
    const [packed = ''] = readdirSync(folder);
    writeFileSync(path.join(folder, 'package.json'), '{"private":true,"type":"module"}');
    writeFileSync(path.join(folder, 'example.js'), blocks.join('\n'));
    await run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${packed}`], { cwd: folder });
    const { stdout } = await run(process.execPath, ['example.js'], {
      cwd: folder,
      env: {
        ...process.env,
        FORCE_COLOR: '0',
        FANFARE_URL: baseURL ?? '',
        FANFARE_TOKEN: await tokenOf('brand@fanfare.example'),
      },
    });
    expect(stdout.trim().split('\n')).toEqual([
      'made Twenty-eight days of patience as draft',
      'newest first: true',
      "refused with 400 [ 'title' ]",
      'replayed true',
      'the same ad: true',
      'deleted: 404',
      'a campaign has a name: true',
      'places: true',
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
