import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { campaignLogo, campaignPicture, placePicture } from './art';
import { sceneKinds } from './art/scenes';

const hostile = `</text><script>alert("x")</script> & 'quotes' ]]> \u0000\u000b\ud800 名前 🎺`;

const drawings: Record<string, (seed: string | number, text: string) => string> = {
  campaignPicture: (seed, text) => campaignPicture(seed, text),
  campaignLogo: (seed, text) => campaignLogo(seed, text),
  ...Object.fromEntries(
    sceneKinds.map((kind) => [
      `placePicture of a ${kind}`,
      (seed: string | number, text: string) => placePicture(seed, kind, text),
    ]),
  ),
};

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

it('fits a picture into the size asked for', () => {
  expect(campaignPicture('a', 'Banner', { width: 800, height: 200 })).toContain(
    'viewBox="0 0 800 200" role="img"',
  );
});
