import { geoCircle, geoPath, geoProjection } from 'd3-geo';
import { type Circle, EQUATOR, isWorldwide, miller, UNITS_PER_RADIAN, worldSize } from './frame';

const KM_PER_DEGREE = 111.195;

/** Draws on the world map; an object that crosses the antimeridian is cut there and goes on at the other side. */
export function worldPath() {
  const projection = geoProjection(miller)
    .scale(UNITS_PER_RADIAN)
    .translate([worldSize.width / 2, EQUATOR])
    .precision(0.2);
  return geoPath(projection).digits(2);
}

/** The circle of all places within the radius as a path on the world map; null when it holds the whole globe. */
export function worldCircle({ latitude, longitude, radiusKm }: Circle): string | null {
  if (isWorldwide(radiusKm)) return null;
  const circle = geoCircle()
    .center([longitude, latitude])
    .radius(radiusKm / KM_PER_DEGREE)
    .precision(6)();
  return worldPath()(circle);
}
