import { geoAzimuthalEquidistant, geoCircle, geoGraticule, geoPath } from 'd3-geo';
import { singleton } from '@/lib/singleton';
import type { Position } from '../geo';
import { closeAtlas, worldAtlas } from './atlas';
import { type Circle, isWorldwide } from './frame';

/** A map around one place on which every distance from that place is true. */
export interface Region {
  land: string;
  borders: string;
  graticule: string;
  /** Where a place stands on the map, or null when it lies outside. */
  at(place: Position): { x: number; y: number } | null;
  /** The outline of a circle. */
  circle(circle: Circle): string | null;
  /** A round distance and its length on the map. */
  scale: { km: number; length: number };
}

type Ground = Pick<Region, 'land' | 'borders' | 'graticule'>;

/** The ground of the last few hundred maps: drawing one takes a tenth of a second, and campaigns do not move. */
function remembered(key: string, draw: () => Ground): Ground {
  const grounds = singleton('map-grounds', () => new Map<string, Ground>());
  const known = grounds.get(key) ?? draw();
  grounds.delete(key);
  grounds.set(key, known);
  if (grounds.size > 300) grounds.delete(grounds.keys().next().value ?? key);
  return known;
}

const KM_PER_DEGREE = 111.195;

/** Below this the coasts of the atlas would mislead more than they tell. */
const COAST_KM = 25;
/** From here on the coarse atlas looks the same. */
const COARSE_KM = 4_000;
/** Below this the ground is flat, and d3, which takes points less than 6 m apart for one, loses an outline's points. */
const FLAT_KM = 1;

/**
 * A map of `width` by `height` whose middle is `centre` and whose shorter half shows `reachKm`. For servers only:
 * what leaves is a few paths.
 */
export function regionMap(centre: Position, reachKm: number, width: number, height: number): Region {
  const reach = Math.min(reachKm, 20_000);
  const unitsPerKm = Math.min(width, height) / 2 / reach;
  const projection = geoAzimuthalEquidistant()
    .rotate([-centre.longitude, -centre.latitude])
    .scale(unitsPerKm * KM_PER_DEGREE * (180 / Math.PI))
    .translate([width / 2, height / 2])
    .clipExtent([
      [-1, -1],
      [width + 1, height + 1],
    ])
    // What is far outside is dropped before anything is computed of it.
    .clipAngle(Math.min(179.9, (Math.hypot(width, height) / 2 / unitsPerKm / KM_PER_DEGREE) * 1.05))
    .precision(0.5);
  const path = geoPath(projection).digits(1);
  const ground = remembered([centre.longitude, centre.latitude, reach, width, height].join(), () => {
    if (reach < COAST_KM) return { land: '', borders: '', graticule: '' };
    const atlas = reach > COARSE_KM ? worldAtlas() : closeAtlas();
    const step = [30, 20, 10, 5, 2, 1].find((each) => each * KM_PER_DEGREE < reach * 0.7) ?? 1;
    return {
      land: path(atlas.land) ?? '',
      borders: path(atlas.borders) ?? '',
      graticule: path(geoGraticule().step([step, step])()) ?? '',
    };
  });
  return {
    ...ground,
    at({ latitude, longitude }) {
      const [x, y] = projection([longitude, latitude]) ?? [Number.NaN, Number.NaN];
      const inside = x >= 0 && x <= width && y >= 0 && y <= height;
      return inside ? { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 } : null;
    },
    circle({ latitude, longitude, radiusKm }) {
      if (isWorldwide(radiusKm)) return null;
      if (radiusKm < FLAT_KM) {
        const [x, y] = projection([longitude, latitude]) ?? [Number.NaN, Number.NaN];
        const r = Math.round(radiusKm * unitsPerKm * 10) / 10;
        return `M${(x - r).toFixed(1)},${y.toFixed(1)}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`;
      }
      const circle = geoCircle()
        .center([longitude, latitude])
        .radius(Math.min(180, radiusKm / KM_PER_DEGREE))
        .precision(2)();
      return path(circle);
    },
    scale: scaleBar(unitsPerKm, width * 0.3),
  };
}

/** The largest of 1, 2 and 5 times a power of ten kilometres that is not longer than `most`. */
export function scaleBar(unitsPerKm: number, most: number): { km: number; length: number } {
  const power = 10 ** Math.floor(Math.log10(most / unitsPerKm));
  const km = [5, 2, 1].map((each) => each * power).find((each) => each * unitsPerKm <= most) ?? power;
  return { km, length: Math.round(km * unitsPerKm * 10) / 10 };
}
