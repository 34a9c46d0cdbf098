import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { GET } from './route';

const draw = (id: string, picture: string) =>
  GET(new Request('http://127.0.0.1:3000/'), { params: Promise.resolve({ id, picture }) });

describe('the picture of a campaign', () => {
  it('is an SVG that can do nothing, and the same each time', async () => {
    const response = await draw('7', 'logo.svg');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('cache-control')).toBe('public, max-age=86400');
    const svg = await response.text();
    expect(svg).toMatch(/^<svg /);
    expect(await (await draw('7', 'logo.svg')).text()).toBe(svg);
    expect(await (await draw('8', 'logo.svg')).text()).not.toBe(svg);
    expect(await (await draw('7', 'post.svg')).text()).not.toBe(svg);
  });

  it('is a PNG of 1200 by 630 for shared links', async () => {
    const response = await draw('7', 'card.png');
    expect(response.headers.get('content-type')).toBe('image/png');
    const { width, height, format } = await sharp(await response.arrayBuffer()).metadata();
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
  });

  it.each([
    ['0', 'card.png'],
    ['7', 'other.svg'],
    ['0', 'logo.svg'],
    ['x', 'logo.svg'],
    ['99999999999', 'post.svg'],
  ])('is not there for %s/%s', async (id, picture) => {
    expect((await draw(id, picture)).status).toBe(404);
  });
});
