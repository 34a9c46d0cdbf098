import { expect, it } from 'vitest';
import { closestWidth, heightOf, keepOnMap, moved, viewAround, viewOf, wholeWorld, zoomed } from './map-view';

it('keeps the point under the pointer when it zooms', () => {
  const view = zoomed(wholeWorld, 2, 0.25, 0.5);
  expect(view).toEqual({ x: 125, y: 125, width: 500 });
  expect(view.x + 0.25 * view.width).toBe(250);
});

it('never leaves the map and never comes closer than allowed', () => {
  expect(moved(zoomed(wholeWorld, 2), 5, 5)).toEqual({ x: 500, y: 250, width: 500 });
  expect(moved(zoomed(wholeWorld, 2), -5, -5)).toEqual({ x: 0, y: 0, width: 500 });
  expect(zoomed(wholeWorld, 0.1)).toEqual(wholeWorld);
  expect(zoomed(wholeWorld, 1e6).width).toBe(closestWidth);
  expect(keepOnMap({ x: -10, y: 900, width: 5000 })).toEqual(wholeWorld);
});

it('shows all points with room around them', () => {
  const points = [
    { x: 100, y: 100 },
    { x: 200, y: 130 },
  ];
  const view = viewOf(points);
  for (const { x, y } of points) {
    expect(x).toBeGreaterThan(view.x);
    expect(x).toBeLessThan(view.x + view.width);
    expect(y).toBeGreaterThan(view.y);
    expect(y).toBeLessThan(view.y + heightOf(view));
  }
  expect(viewOf([{ x: 7, y: 7 }]).width).toBe(closestWidth);
});

it('looks at somebody and what is near them, or else what is nearest', () => {
  const here = { x: 500, y: 200 };
  const near = [1, 2].map((step) => ({ x: 500 + step * 8, y: 200 - step * 4 }));
  const far = [
    { x: 20, y: 480 },
    { x: 540, y: 210 },
    { x: 990, y: 10 },
  ];
  const view = viewAround(here, [...far, ...near]);
  expect(view).toEqual(viewOf([here, ...near]));
  expect(view.width).toBeLessThan(wholeWorld.width / 10);
  expect(viewAround(here, far)).toEqual(viewOf([here, { x: 540, y: 210 }]));
  expect(viewAround(here, []).width).toBe(closestWidth);
});
