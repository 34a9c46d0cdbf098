import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll } from 'vitest';
import { ownProcess } from './own-process';

/** Gives the calling test file a DATA_DIR of its own; call it at the top. Returns where it is. */
export function ownDataDirectory(): string {
  const home = mkdtempSync(path.join(tmpdir(), 'fanfare-data-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  ownProcess(() => ({ DATA_DIR: home }));
  return home;
}

/** The names of all files below a folder. */
export const namesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

/** A picture in one colour. */
export const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#d4307f' } });

/** A small PNG. */
export const png = (width = 40, height = 30) => blank(width, height).png().toBuffer();

/**
 * A photo of our own as a phone of Apple writes it, 160 x 240: the sensor lay on its side, which the file says twice, as
 * `irot` for decoders and in its EXIF. Up is red, down is blue; taken in Sydney. Encoded by heif-enc 1.15.
 */
export const heic = () => readFileSync(path.join(process.cwd(), 'testing', 'phone.heic'));
