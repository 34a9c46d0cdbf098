import { HALF_GIRTH_IN_KM, type Position } from '../geo';

/** The size of the world map in its own units; what lies south of 58° S or north of 84° N is cut off. */
export const worldSize = { width: 1000, height: 500 } as const;

/** A circle on the globe. */
export interface Circle extends Position {
  radiusKm: number;
}

/** Whether a circle is so wide that it holds the whole globe and has no outline. */
export const isWorldwide = (radiusKm: number) => radiusKm > HALF_GIRTH_IN_KM;

/** Where the equator lies on the map. */
export const EQUATOR = 318.5;
export const UNITS_PER_RADIAN = worldSize.width / (2 * Math.PI);

/** Miller's cylinder: north is up everywhere and, unlike on Mercator's, the poles stay within reach. */
export const miller = (lambda: number, phi: number): [number, number] => [
  lambda,
  1.25 * Math.log(Math.tan(Math.PI / 4 + 0.4 * phi)),
];

/** Where a place stands on the world map. */
export function onWorld({ latitude, longitude }: Position): { x: number; y: number } {
  const radians = Math.PI / 180;
  const [x, y] = miller(longitude * radians, latitude * radians);
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    x: round(worldSize.width / 2 + UNITS_PER_RADIAN * x),
    y: round(EQUATOR - UNITS_PER_RADIAN * y),
  };
}

/** The place under a point of the world map, within the globe and to four decimals (about ten metres). */
export function placeAt({ x, y }: { x: number; y: number }): Position {
  const degrees = 180 / Math.PI;
  const longitude = ((x - worldSize.width / 2) / UNITS_PER_RADIAN) * degrees;
  const latitude =
    2.5 * (Math.atan(Math.exp((0.8 * (EQUATOR - y)) / UNITS_PER_RADIAN)) - Math.PI / 4) * degrees;
  const within = (value: number, most: number) =>
    Math.round(Math.min(most, Math.max(-most, value)) * 1e4) / 1e4;
  return { latitude: within(latitude, 90), longitude: within(longitude, 180) };
}
