/** Something that stands on a map. */
export interface Spot {
  id: string;
  x: number;
  y: number;
}

/** Spots too close to each other to be told apart, drawn as one. */
export interface Cluster<S extends Spot> {
  x: number;
  y: number;
  spots: S[];
}

/**
 * Gathers spots that are closer than `reach` (in the map's units) to the first of a group, in their given order, so
 * that the same spots always gather the same way. A group stands at the middle of its spots.
 */
export function cluster<S extends Spot>(spots: readonly S[], reach: number): Cluster<S>[] {
  const groups: { first: S; spots: S[] }[] = [];
  for (const spot of spots) {
    const group = groups.find(({ first }) => Math.hypot(first.x - spot.x, first.y - spot.y) < reach);
    if (group) group.spots.push(spot);
    else groups.push({ first: spot, spots: [spot] });
  }
  return groups.map(({ spots: members }) => ({
    x: members.reduce((sum, { x }) => sum + x, 0) / members.length,
    y: members.reduce((sum, { y }) => sum + y, 0) / members.length,
    spots: members,
  }));
}
