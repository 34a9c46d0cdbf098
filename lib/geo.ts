/** A point on Earth in degrees: latitude -90..90, longitude -180..180. */
export interface Position {
  latitude: number;
  longitude: number;
}

/** The mean radius of Earth; the error against the true shape stays under 0.6 %. */
export const EARTH_RADIUS_IN_METERS = 6_371_008.8;

/** Half of Earth's girth in kilometres: a larger radius covers the whole world. */
export const HALF_GIRTH_IN_KM = 20_015;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres along the surface, by the haversine formula; right at the poles and across the antimeridian. */
export function distanceInMeters(from: Position, to: Position): number {
  const north = Math.sin(radians(to.latitude - from.latitude) / 2);
  const east = Math.sin(radians(to.longitude - from.longitude) / 2);
  const chord =
    north * north + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * east * east;
  // Rounding may carry the chord of opposite points past 1, where asin has no value.
  return 2 * EARTH_RADIUS_IN_METERS * Math.asin(Math.sqrt(Math.min(1, chord)));
}

/** Whether a distance lies within a radius of so many kilometres. */
export const isWithin = (meters: number, radiusInKm: number) =>
  radiusInKm > HALF_GIRTH_IN_KM || meters <= radiusInKm * 1000;

/** A position as it may be shown: to about 110 m. */
export const roundedPosition = ({ latitude, longitude }: Position): Position => {
  // Adding 0 makes a zero of what was just below it.
  const rounded = (degrees: number) => Number(degrees.toFixed(3)) + 0;
  return { latitude: rounded(latitude), longitude: rounded(longitude) };
};
