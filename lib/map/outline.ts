import { EARTH_RADIUS_IN_METERS } from '../geo';
import { type Circle, isWorldwide, onWorld, worldSize } from './frame';

const POINTS = 72;

/**
 * The outline of a circle on the world map, for browsers, which have no geometry library: points at the same distance
 * in every direction. Beyond the antimeridian it is drawn again at the other side. Empty when the circle holds the globe
 * or a pole.
 */
export function outlineOf({ latitude, longitude, radiusKm }: Circle): string {
  const radians = Math.PI / 180;
  const far = (radiusKm * 1000) / EARTH_RADIUS_IN_METERS;
  if (isWorldwide(radiusKm) || Math.abs(latitude) + far / radians >= 90) return '';
  const phi = latitude * radians;
  const points = Array.from({ length: POINTS }, (_, index) => {
    const bearing = (index / POINTS) * 2 * Math.PI;
    const there = Math.asin(
      Math.sin(phi) * Math.cos(far) + Math.cos(phi) * Math.sin(far) * Math.cos(bearing),
    );
    const turn = Math.atan2(
      Math.sin(bearing) * Math.sin(far) * Math.cos(phi),
      Math.cos(far) - Math.sin(phi) * Math.sin(there),
    );
    return onWorld({ latitude: there / radians, longitude: longitude + turn / radians });
  });
  const copy = (shift: number) =>
    `M${points.map(({ x, y }) => `${Math.round((x + shift) * 100) / 100} ${y}`).join('L')}Z`;
  const xs = points.map(({ x }) => x);
  return [
    copy(0),
    Math.max(...xs) > worldSize.width ? copy(-worldSize.width) : '',
    Math.min(...xs) < 0 ? copy(worldSize.width) : '',
  ].join('');
}
