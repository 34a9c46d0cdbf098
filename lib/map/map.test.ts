import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cluster } from './cluster';
import { isWorldwide, onWorld, placeAt, worldSize } from './frame';
import { regionMap, scaleBar } from './region';
import { worldCircle } from './world';

const latitudes = fc.double({ min: -57, max: 83, noNaN: true });
const longitudes = fc.double({ min: -180, max: 180, noNaN: true });

describe('the world map', () => {
  it('finds a place again under its own point', () => {
    fc.assert(
      fc.property(latitudes, longitudes, (latitude, longitude) => {
        const point = onWorld({ latitude, longitude });
        expect(point.x).toBeGreaterThanOrEqual(0);
        expect(point.x).toBeLessThanOrEqual(worldSize.width);
        expect(point.y).toBeGreaterThanOrEqual(0);
        expect(point.y).toBeLessThanOrEqual(worldSize.height);
        const found = placeAt(point);
        expect(found.latitude).toBeCloseTo(latitude, 1);
        expect(found.longitude).toBeCloseTo(longitude, 1);
      }),
    );
  });

  it('keeps a place within the globe wherever one presses', () => {
    expect(placeAt({ x: -5000, y: -5000 })).toEqual({ latitude: 90, longitude: -180 });
    expect(placeAt({ x: 5000, y: 5000 })).toMatchObject({ longitude: 180 });
  });

  it('goes on at the other side when a circle crosses the antimeridian', () => {
    const path = worldCircle({ latitude: -16.85, longitude: 179.96, radiusKm: 300 }) ?? '';
    const xs = [...path.matchAll(/[ML](-?[\d.]+),/g)].map(([, x]) => Number(x));
    expect(path.match(/M/g)).toHaveLength(2);
    expect(Math.min(...xs)).toBe(0);
    expect(Math.max(...xs)).toBe(worldSize.width);
    expect(xs.filter((x) => x > 20 && x < 980)).toEqual([]);
  });

  it('draws no circle that holds the globe', () => {
    expect(worldCircle({ latitude: 40, longitude: -73, radiusKm: 22_000 })).toBeNull();
    expect([20_015, 20_016].map(isWorldwide)).toEqual([false, true]);
  });
});

describe('the map around a place', () => {
  it('shows every distance from its middle true, whatever the direction and wherever it lies', () => {
    fc.assert(
      fc.property(latitudes, longitudes, fc.integer({ min: 0, max: 359 }), (latitude, longitude, bearing) => {
        const region = regionMap({ latitude, longitude }, 20, 400, 400);
        const radians = Math.PI / 180;
        const far = 10 / 6371.0088;
        const [phi, theta] = [latitude * radians, bearing * radians];
        const there = Math.asin(
          Math.sin(phi) * Math.cos(far) + Math.cos(phi) * Math.sin(far) * Math.cos(theta),
        );
        const turn = Math.atan2(
          Math.sin(theta) * Math.sin(far) * Math.cos(phi),
          Math.cos(far) - Math.sin(phi) * Math.sin(there),
        );
        const at = region.at({ latitude: there / radians, longitude: longitude + turn / radians });
        expect(Math.hypot((at?.x ?? 0) - 200, (at?.y ?? 0) - 200)).toBeCloseTo(100, 0);
      }),
      { numRuns: 40 },
    );
  });

  it.each([0.005, 0.1, 0.18, 0.22, 0.99, 1, 20])('outlines a circle of %d km', (radiusKm) => {
    for (const centre of [
      { latitude: 52.5, longitude: 13.4 },
      { latitude: -16.85, longitude: 180 },
      { latitude: 90, longitude: 0 },
    ]) {
      const outline = regionMap(centre, radiusKm * 2, 400, 400).circle({ ...centre, radiusKm });
      expect(Number(/^M([\d.]+),200(?:\.0)?\D/.exec(outline ?? '')?.[1])).toBeCloseTo(100, 0);
    }
  });

  it('knows what lies outside', () => {
    const region = regionMap({ latitude: 52.5, longitude: 13.4 }, 15, 400, 300);
    expect(region.at({ latitude: 53.5, longitude: 13.4 })).toBeNull();
    expect(region.land).toBe('');
    expect(regionMap({ latitude: 52.5, longitude: 13.4 }, 600, 400, 300).land).toMatch(/^M/);
  });

  it('has a round scale that fits', () => {
    expect(scaleBar(2, 100)).toEqual({ km: 50, length: 100 });
    expect(scaleBar(200, 120)).toEqual({ km: 0.5, length: 100 });
    expect(scaleBar(0.03, 120)).toEqual({ km: 2000, length: 60 });
  });
});

describe('clusters', () => {
  const spot = (id: string, x: number, y = 0) => ({ id, x, y });

  it('gather what is too close and leave the rest alone', () => {
    const groups = cluster([spot('a', 0), spot('b', 3), spot('c', 50), spot('d', 4)], 10);
    expect(groups.map(({ spots }) => spots.map(({ id }) => id))).toEqual([['a', 'b', 'd'], ['c']]);
    expect(groups[0]).toMatchObject({ x: 7 / 3, y: 0 });
  });

  it('lose nobody', () => {
    const spots = fc.array(
      fc.record({
        id: fc.uuid(),
        x: fc.double({ min: 0, max: 1000, noNaN: true }),
        y: fc.double({ min: 0, max: 500, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(spots, fc.double({ min: 0, max: 300, noNaN: true }), (all, reach) => {
        const ids = cluster(all, reach).flatMap((group) => group.spots.map(({ id }) => id));
        expect(ids.sort()).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });
});
