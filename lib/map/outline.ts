import { EARTH_RADIUS_IN_METERS } from '../geo';
import { type Circle, isWorldwide, onWorld, worldSize } from './frame';

const POINTS = 72;

type Point = { x: number; y: number };

const fixed = (value: number) => Math.round(value * 100) / 100;
const lineOf = (points: Point[], shift = 0) => points.map(({ x, y }) => `${fixed(x + shift)} ${y}`).join('L');

/** Points of the circle's edge, clockwise from the north; `x` may lie beyond the map's sides. */
function edgeOf({ latitude, longitude }: Circle, far: number): Point[] {
  const radians = Math.PI / 180;
  const phi = latitude * radians;
  return Array.from({ length: POINTS }, (_, index) => {
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
}

/** A closed line, drawn again at the other side where it goes beyond the antimeridian. */
function aroundNoPole(points: Point[]): string {
  const xs = points.map(({ x }) => x);
  return [
    0,
    ...(Math.max(...xs) > worldSize.width ? [-worldSize.width] : []),
    ...(Math.min(...xs) < 0 ? [worldSize.width] : []),
  ]
    .map((shift) => `M${lineOf(points, shift)}Z`)
    .join('');
}

/** A line from side to side, closed along the pole's edge of the map: such a circle meets every meridian once. */
function aroundPole(points: Point[], edge: number): string {
  const { width } = worldSize;
  const onMap = points
    .map(({ x, y }) => ({ x: ((x % width) + width) % width, y }))
    .sort((one, other) => one.x - other.x);
  const sides = fixed(((onMap[0]?.y ?? edge) + (onMap.at(-1)?.y ?? edge)) / 2);
  return `M0 ${sides}L${lineOf(onMap)}L${width} ${sides}V${edge}H0Z`;
}

/**
 * The outline of a circle on the world map, for browsers, which have no geometry library: points at the same distance
 * in every direction. A circle over one pole ends at that edge of the map; one over both is the map without the circle
 * around the opposite point. Empty when the circle holds the globe.
 */
export function outlineOf(circle: Circle): string {
  const { latitude, longitude, radiusKm } = circle;
  const far = (radiusKm * 1000) / EARTH_RADIUS_IN_METERS;
  if (isWorldwide(radiusKm) || far >= Math.PI) return '';
  const reach = (far * 180) / Math.PI;
  const [north, south] = [latitude + reach >= 90, latitude - reach <= -90];
  if (north && south) {
    const opposite = {
      latitude: -latitude,
      longitude: longitude > 0 ? longitude - 180 : longitude + 180,
      radiusKm,
    };
    // The other way round, so that it is left out of the rectangle around it.
    const hole = edgeOf(opposite, Math.PI - far).reverse();
    return `M0 0H${worldSize.width}V${worldSize.height}H0Z${aroundNoPole(hole)}`;
  }
  const edge = edgeOf(circle, far);
  return north ? aroundPole(edge, 0) : south ? aroundPole(edge, worldSize.height) : aroundNoPole(edge);
}
