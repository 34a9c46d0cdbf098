import type { ReactNode } from 'react';
import { worldSize } from '@/lib/map/frame';
import { heightOf, type MapView, wholeWorld } from './map-view';

const land = '/art/map/world.svg';

/** Land and borders of the world, with room for what is drawn on them. It carries no words of its own. */
export function WorldBase({ view = wholeWorld, children }: { view?: MapView; children?: ReactNode }) {
  return (
    <svg
      viewBox={`${view.x} ${view.y} ${view.width} ${heightOf(view)}`}
      width={worldSize.width}
      height={worldSize.height}
      aria-hidden="true"
      className="absolute inset-0 size-full"
    >
      <use href={`${land}#land`} className="fill-map-land" />
      <use
        href={`${land}#borders`}
        className="stroke-map-sea"
        strokeWidth={0.9}
        vectorEffect="non-scaling-stroke"
      />
      {children}
    </svg>
  );
}
