import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { adCreative, avatar, campaignLogo, campaignPicture, placePicture, postScreenshot } from './art';
import { sceneKinds } from './art/scenes';
import { initialsOf, wrapText } from './art/text';

const hostile = `</text><script>alert("x")</script> & 'quotes' ]]> \u0000\u000b\ud800 名前 🎺`;

const drawings: Record<string, (seed: string | number, text: string) => string> = {
  campaignPicture: (seed, text) => campaignPicture(seed, text),
  campaignLogo: (seed, text) => campaignLogo(seed, text),
  avatar: (seed, text) => avatar(seed, text),
  adCreative: (seed, text) => adCreative(seed, { title: text, content: text, button: text }),
  postScreenshot: (seed, text) =>
    postScreenshot(seed, { name: text, handle: text, network: text, caption: text, likes: 1284 }),
  ...Object.fromEntries(
    sceneKinds.map((kind) => [
      `placePicture of a ${kind}`,
      (seed: string | number, text: string) => placePicture(seed, kind, text),
    ]),
  ),
};

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(drawings))('%s', (_name, draw) => {
  it('draws the same picture for the same seed and another for another seed', () => {
    expect(draw('seed-7', 'Maya Torres')).toBe(draw('seed-7', 'Maya Torres'));
    expect(new Set(Array.from({ length: 40 }, (_, seed) => draw(seed, 'Maya Torres'))).size).toBe(40);
  });

  it('is well-formed XML with finite numbers, in every family of patterns', () => {
    for (let seed = 0; seed < 60; seed++) {
      const picture = draw(seed, 'Linen & more');
      expect(XMLValidator.validate(picture)).toBe(true);
      expect(picture).not.toMatch(/NaN|Infinity|undefined|null/);
    }
  });

  it('escapes the text it is given and fetches nothing', () => {
    const picture = draw(1, hostile);
    expect(XMLValidator.validate(picture)).toBe(true);
    expect(picture).not.toMatch(/<script|<image|<foreignObject|\bhref=|url\((?!#)/i);
    expect(Buffer.from(picture).toString()).toBe(picture);
    for (const forbidden of ['\u0000', '\u000b', '\ud800']) expect(picture).not.toContain(forbidden);
    const title: unknown = new XMLParser({ htmlEntities: true }).parse(picture).svg.title;
    expect(title).toContain('<script>');
  });

  it('uses an id only once', () => {
    const ids = Array.from(draw(3, 'Ada').matchAll(/ id="([^"]+)"/g), (match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('draws initials that can be read on every part of their ground', () => {
  for (let seed = 0; seed < 200; seed++) {
    const colours = Array.from(
      avatar(seed, 'Noor Haddad').matchAll(/fill="(#[0-9a-f]{6})"/g),
      (match) => match[1] ?? '',
    );
    const ink = colours.pop() ?? '';
    expect(colours).toHaveLength(3);
    for (const ground of colours) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  }
});

it('keeps ad copy readable on its ground', () => {
  for (let seed = 0; seed < 200; seed++) {
    const creative = adCreative(seed, { title: 'Trail shoes', content: 'Twenty per cent lighter.' });
    const ground = creative.match(/<rect width="1200" height="630" fill="(#[0-9a-f]{6})"/)?.[1] ?? '';
    const ink = creative.match(/font-weight="600" fill="(#[0-9a-f]{6})"/)?.[1] ?? '';
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  }
});

it('fits a picture into the size asked for', () => {
  expect(campaignPicture('a', 'Banner', { width: 800, height: 200 })).toContain(
    'viewBox="0 0 800 200" role="img"',
  );
});

it('finds initials in names of any script', () => {
  expect(initialsOf('Ada Lindqvist')).toBe('AL');
  expect(initialsOf('maria del mar ruiz')).toBe('MR');
  expect(initialsOf('  Zoë ')).toBe('Z');
  expect(initialsOf('美咲 田中')).toBe('美田');
  expect(initialsOf('— …')).toBe('?');
});

it('wraps whole words and shortens what does not fit', () => {
  expect(wrapText('one two three', 100, 2)).toEqual(['one two three']);
  expect(wrapText('', 10, 2)).toEqual([]);
  const lines = wrapText('A sentence that needs rather more room than three short lines can give it', 8, 3);
  expect(lines).toHaveLength(3);
  expect(lines[2]).toMatch(/…$/);
  expect(wrapText('Donaudampfschifffahrtsgesellschaft', 6, 2)[0]).toMatch(/^Donau.*…$/);
});
