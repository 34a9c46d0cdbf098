import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { faces } from '@/contracts';
import { forget, options, SOURCES } from './bundle.mjs';

it('a bundle holds every route, and is known by all that is in it', async () => {
  const { metafile } = await build({ ...options, outdir: 'dist/test', write: false, metafile: true });
  const inputs = Object.keys(metafile?.inputs ?? {}).filter((file) => !file.startsWith('node_modules/'));
  expect(inputs.filter((file) => !SOURCES.includes(file.split('/')[0] ?? ''))).toEqual([]);

  const routes = Object.values(faces)
    .flatMap(({ contracts }) => contracts)
    .map((each) => path.join('app', each.path.replaceAll('{', '[').replaceAll('}', ']'), 'route.ts'));
  expect(routes.filter((route) => !inputs.includes(route))).toEqual([]);

  // Twice in a process they would be read twice as well.
  const outside = Object.values(metafile?.outputs ?? {})
    .flatMap(({ imports }) => imports)
    .filter(({ external, path: name }) => external && /^(?:drizzle-orm|postgres|zod)(?:\/|$)/.test(name));
  expect(outside).toEqual([]);
});

it('those that were started last are kept, whenever they were made, and what is unfinished counts for nothing', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'fanfare-bundles-'));
  const started = ['unfinished', 'made-first-started-last', 'third', 'second', 'long-ago'];
  for (const [ago, name] of started.entries()) {
    mkdirSync(path.join(home, name));
    const then = new Date(Date.now() - ago * 60_000);
    utimesSync(path.join(home, name), then, then);
  }
  forget(home);
  expect(readdirSync(home).sort()).toEqual(['made-first-started-last', 'second', 'third', 'unfinished']);
  rmSync(home, { recursive: true });
});
