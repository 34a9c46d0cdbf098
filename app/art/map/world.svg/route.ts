import { worldAtlas } from '@/lib/map/atlas';
import { worldPath } from '@/lib/map/world';
import { worldSize } from '@/lib/map/frame';
import { pictureResponse } from '@/lib/picture-response';

/**
 * The land of the world map, drawn once and kept by browsers. Maps refer to its parts with `<use>`, which takes
 * the colours of the page it stands in.
 */
export function GET(): Response {
  const path = worldPath().digits(1);
  const { land, borders } = worldAtlas();
  return pictureResponse(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${worldSize.width} ${worldSize.height}">` +
      `<path id="land" d="${path(land)}"/><path id="borders" d="${path(borders)}" fill="none"/></svg>`,
  );
}
