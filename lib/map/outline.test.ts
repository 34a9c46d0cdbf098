import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceInMeters } from '../geo';
import { onWorld, worldSize } from './frame';
import { outlineOf } from './outline';

type Point = { x: number; y: number };

/** The closed lines of a path made of M, L, H, V and Z. */
function linesOf(path: string): Point[][] {
  const lines: Point[][] = [];
  let at = { x: 0, y: 0 };
  for (const [, letter, rest = ''] of path.matchAll(/([MLHVZ])([^MLHVZ]*)/g)) {
    const [one = 0, two = 0] = rest.trim().split(' ').map(Number);
    if (letter === 'Z') continue;
    at = letter === 'H' ? { x: one, y: at.y } : letter === 'V' ? { x: at.x, y: one } : { x: one, y: two };
    if (letter === 'M') lines.push([]);
    lines.at(-1)?.push(at);
  }
  return lines;
}

/** Whether a path holds a point, by how often its lines wind around it. */
function holds(path: string, { x, y }: Point): boolean {
  let turns = 0;
  for (const line of linesOf(path)) {
    line.forEach((from, index) => {
      const to = line[(index + 1) % line.length] ?? from;
      const side = (to.x - from.x) * (y - from.y) - (x - from.x) * (to.y - from.y);
      if (from.y <= y && to.y > y && side > 0) turns++;
      if (from.y > y && to.y <= y && side < 0) turns--;
    });
  }
  return turns !== 0;
}

// A point on the very side of the map stands on both.
const longitude = fc.double({ min: -179.9, max: 179.9, noNaN: true });
const centre = fc.record({ latitude: fc.double({ min: -90, max: 90, noNaN: true }), longitude });
const onMap = fc.record({ latitude: fc.double({ min: -57, max: 83, noNaN: true }), longitude });

describe('the outline of a circle', () => {
  it('holds the points within the radius and no others, over poles and across the antimeridian too', () => {
    fc.assert(
      fc.property(centre, onMap, fc.double({ min: 50, max: 19_500, noNaN: true }), (at, point, radiusKm) => {
        const off = distanceInMeters(at, point) / 1000 - radiusKm;
        // A line of 72 corners is not the circle itself.
        fc.pre(Math.abs(off) > 0.1 * Math.min(radiusKm, 20_015 - radiusKm));
        expect(holds(outlineOf({ ...at, radiusKm }), onWorld(point))).toBe(off < 0);
      }),
      { numRuns: 3000 },
    );
  });

  it('ends at the edge of the map over a pole, and has a hole over both', () => {
    expect(outlineOf({ latitude: 89.9, longitude: 20, radiusKm: 100 })).toMatch(/V0H0Z$/);
    expect(outlineOf({ latitude: -80, longitude: 20, radiusKm: 5000 })).toMatch(
      new RegExp(`V${worldSize.height}H0Z$`),
    );
    const wide = outlineOf({ latitude: 40, longitude: -73, radiusKm: 20_000 });
    expect(linesOf(wide).length).toBeGreaterThan(1);
    expect(holds(wide, onWorld({ latitude: 0, longitude: 0 }))).toBe(true);
    expect(holds(wide, onWorld({ latitude: -40, longitude: 107 }))).toBe(false);
  });

  it('is empty when the circle holds the globe', () => {
    expect(outlineOf({ latitude: 40, longitude: -73, radiusKm: 22_000 })).toBe('');
    expect(outlineOf({ latitude: 40, longitude: -73, radiusKm: 20_015.2 })).toBe('');
  });
});
