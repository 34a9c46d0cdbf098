import path from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { faces } from '@/contracts';
import { options, SOURCES } from './bundle.mjs';

it('a bundle holds every route, and is known by all that is in it', async () => {
  const { metafile } = await build({ ...options, outdir: 'dist/test', write: false, metafile: true });
  const inputs = Object.keys(metafile?.inputs ?? {}).filter((file) => !file.startsWith('node_modules/'));
  expect(inputs.filter((file) => !SOURCES.includes(file.split('/')[0] ?? ''))).toEqual([]);

  const routes = Object.values(faces)
    .flatMap(({ contracts }) => contracts)
    .map((each) => path.join('app', each.path.replaceAll('{', '[').replaceAll('}', ']'), 'route.ts'));
  expect(routes.filter((route) => !inputs.includes(route))).toEqual([]);
});
