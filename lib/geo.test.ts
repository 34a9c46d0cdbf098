import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceInMeters, EARTH_RADIUS_IN_METERS, isWithin, type Position, roundedPosition } from './geo';

/** The angle between two points as vectors: an independent formula, exact for near and for opposite points. */
function byVectors(from: Position, to: Position): number {
  const vector = ({ latitude, longitude }: Position): [number, number, number] => {
    const [phi, lambda] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
  };
  const [a, b] = [vector(from), vector(to)];
  const cross = Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]);
  return Math.atan2(cross, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) * EARTH_RADIUS_IN_METERS;
}

const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
const position = fc.record({ latitude: degrees(90), longitude: degrees(180) });
/** Degrees of latitude in so many metres. */
const degreesOf = (meters: number) => (meters / EARTH_RADIUS_IN_METERS) * (180 / Math.PI);

describe('distance', () => {
  it('agrees with the angle between vectors, for any two points', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        const [ours, theirs] = [distanceInMeters(from, to), byVectors(from, to)];
        // Opposite points are where haversine is least exact, to less than a metre.
        expect(Math.abs(ours - theirs)).toBeLessThan(1);
        expect(ours).toBeCloseTo(distanceInMeters(to, from), 6);
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees for points a few metres apart, wherever they are', () => {
    const step = fc.double({ min: -1e-4, max: 1e-4, noNaN: true });
    fc.assert(
      fc.property(position, step, step, (from, north, east) => {
        const latitude = Math.max(-90, Math.min(90, from.latitude + north));
        const over = from.longitude + east;
        const to = { latitude, longitude: over > 180 ? over - 360 : over < -180 ? over + 360 : over };
        expect(Math.abs(distanceInMeters(from, to) - byVectors(from, to))).toBeLessThan(0.001);
      }),
      { numRuns: 2000 },
    );
  });

  it('judges a metre inside and outside right, at the antimeridian and at the poles', () => {
    const radius = 5;
    for (const centre of [
      { latitude: 0, longitude: 180 },
      { latitude: 0, longitude: -180 },
      { latitude: 90, longitude: 0 },
      { latitude: -90, longitude: 77 },
      { latitude: 89.99, longitude: -120 },
    ]) {
      const widthAt = (meters: number) => degreesOf(meters) / Math.cos((centre.latitude * Math.PI) / 180);
      const across = (meters: number): Position =>
        Math.abs(centre.latitude) > 89
          ? {
              latitude: centre.latitude - Math.sign(centre.latitude) * degreesOf(meters),
              longitude: centre.longitude,
            }
          : {
              latitude: centre.latitude,
              longitude: -180 + widthAt(meters) - (180 - Math.abs(centre.longitude)),
            };
      expect(isWithin(distanceInMeters(centre, across(4999)), radius)).toBe(true);
      expect(isWithin(distanceInMeters(centre, across(5001)), radius)).toBe(false);
    }
    const [west, east] = [
      { latitude: 12, longitude: 179.9999 },
      { latitude: 12, longitude: -179.9999 },
    ];
    expect(distanceInMeters(west, east)).toBeLessThan(25);
    const overThePole = distanceInMeters(
      { latitude: 89.999, longitude: 0 },
      { latitude: 89.999, longitude: 180 },
    );
    expect(overThePole).toBeCloseTo(
      2 * distanceInMeters({ latitude: 89.999, longitude: 5 }, { latitude: 90, longitude: 5 }),
      3,
    );
  });

  it('is never more than half the girth, and a larger radius is the whole world', () => {
    const far = distanceInMeters({ latitude: 40, longitude: -73 }, { latitude: -40, longitude: 107 });
    expect(far).toBeCloseTo(Math.PI * EARTH_RADIUS_IN_METERS, 0);
    expect(isWithin(far, 20_015)).toBe(false);
    expect(isWithin(far, 22_000)).toBe(true);
    expect(isWithin(Number.POSITIVE_INFINITY, 20_016)).toBe(true);
  });

  it('rounds positions to about 110 m', () => {
    fc.assert(
      fc.property(position, (at) => {
        const rounded = roundedPosition(at);
        expect(distanceInMeters(at, rounded)).toBeLessThan(80);
        expect(roundedPosition(rounded)).toEqual(rounded);
      }),
    );
  });
});
