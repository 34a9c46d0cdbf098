import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keepNewest, placeOf } from './keep';

const folder = mkdtempSync(path.join(tmpdir(), 'fanfare-kept-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('backups of a folder are named by their moment, and only the newest stay', () => {
  const days = [1, 2, 3, 4].map((day) => placeOf(folder, new Date(Date.UTC(2026, 10, day, 2, 30))));
  expect(path.basename(days[0] ?? '')).toBe('fanfare-2026-11-01T02-30-00Z.tar');
  const cutOff = `${placeOf(folder, new Date(Date.UTC(2026, 9, 1)))}.part`;
  const running = `${placeOf(folder, new Date(Date.UTC(2026, 10, 5)))}.part`;
  for (const file of [...days, cutOff, running, path.join(folder, 'before-the-move.tar')])
    writeFileSync(file, '');
  utimesSync(cutOff, 0, 0);
  expect(keepNewest(folder, 2)).toEqual([
    'fanfare-2026-11-01T02-30-00Z.tar',
    'fanfare-2026-11-02T02-30-00Z.tar',
    'fanfare-2026-10-01T00-00-00Z.tar.part',
  ]);
  expect(readdirSync(folder).sort()).toEqual([
    'before-the-move.tar',
    'fanfare-2026-11-03T02-30-00Z.tar',
    'fanfare-2026-11-04T02-30-00Z.tar',
    'fanfare-2026-11-05T00-00-00Z.tar.part',
  ]);
  expect(placeOf('/somewhere/new.tar')).toBe('/somewhere/new.tar');
});
