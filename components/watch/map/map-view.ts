import { worldSize } from '@/lib/map/frame';

/** The part of the world map that is shown, in the map's units. Its shape is always that of the whole map. */
export interface MapView {
  x: number;
  y: number;
  width: number;
}

export const wholeWorld: MapView = { x: 0, y: 0, width: worldSize.width };

/** How far one may look in. */
export const closestWidth = worldSize.width / 40;

export const heightOf = (view: MapView) => (view.width * worldSize.height) / worldSize.width;

/** The view moved back onto the map. */
export function keepOnMap(view: MapView): MapView {
  const width = Math.min(worldSize.width, Math.max(closestWidth, view.width));
  const height = heightOf({ ...view, width });
  return {
    width,
    x: Math.min(worldSize.width - width, Math.max(0, view.x)),
    y: Math.min(worldSize.height - height, Math.max(0, view.y)),
  };
}

/** The view `factor` times as close; the point at (`atX`, `atY`), shares of the view, stays where it is. */
export function zoomed(view: MapView, factor: number, atX = 0.5, atY = 0.5): MapView {
  const width = Math.min(worldSize.width, Math.max(closestWidth, view.width / factor));
  return keepOnMap({
    width,
    x: view.x + (view.width - width) * atX,
    y: view.y + (heightOf(view) - heightOf({ ...view, width })) * atY,
  });
}

/** The view moved by shares of its own size. */
export const moved = (view: MapView, byX: number, byY: number): MapView =>
  keepOnMap({ ...view, x: view.x + byX * view.width, y: view.y + byY * heightOf(view) });

/** What is this far away at most is in somebody's surroundings: about 700 km at the equator. */
const surroundings = 20;

/** The view around somebody with what is near them, or at least with what is nearest. */
export function viewAround(
  here: { x: number; y: number },
  points: readonly { x: number; y: number }[],
): MapView {
  const away = (point: { x: number; y: number }) => Math.hypot(point.x - here.x, point.y - here.y);
  const [nearest, ...others] = [...points].sort((one, other) => away(one) - away(other));
  const near = others.filter((point) => away(point) <= surroundings);
  return viewOf([here, ...(nearest ? [nearest] : []), ...near]);
}

/** The closest view that shows all points with some room around them. */
export function viewOf(points: readonly { x: number; y: number }[]): MapView {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const ratio = worldSize.width / worldSize.height;
  const width = Math.max((right - left) * 1.5, (bottom - top) * 1.5 * ratio, closestWidth);
  return keepOnMap({
    width,
    x: (left + right) / 2 - width / 2,
    y: (top + bottom) / 2 - width / ratio / 2,
  });
}
