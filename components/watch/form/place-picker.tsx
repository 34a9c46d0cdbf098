'use client';

import { type KeyboardEvent, type MouseEvent, useMemo } from 'react';
import { heightOf } from '@/components/watch/map/map-view';
import { MapZoom } from '@/components/watch/map/map-zoom';
import { useMapView } from '@/components/watch/map/use-map-view';
import { WorldBase } from '@/components/watch/map/world-base';
import { onWorld, placeAt } from '@/lib/map/frame';
import { outlineOf } from '@/lib/map/outline';

const steps: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Chooses a place on the world map: a press sets the centre; with the map focused, arrow keys move the centre and plus
 * and minus zoom, as the buttons do. The numbers beside it are the same thing for those who have them.
 */
export function PlacePicker({
  latitude,
  longitude,
  radiusKm,
  onPick,
}: {
  latitude: number;
  longitude: number;
  radiusKm: number;
  onPick: (place: { latitude: number; longitude: number }) => void;
}) {
  const map = useMapView();
  const { view } = map;
  const known = Number.isFinite(latitude) && Number.isFinite(longitude);
  const centre = known ? onWorld({ latitude, longitude }) : null;
  const outline = useMemo(
    () => (known && radiusKm > 0 ? outlineOf({ latitude, longitude, radiusKm }) : ''),
    [known, latitude, longitude, radiusKm],
  );

  function onClick(event: MouseEvent) {
    if (map.wasDragged()) return;
    onPick(placeAt(map.pointAt(event)));
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = steps[event.key];
    const onMap = event.target === event.currentTarget;
    if (!step || !centre || !onMap || event.ctrlKey || event.metaKey || event.altKey)
      return map.surface.onKeyDown(event);
    event.preventDefault();
    const [x, y] = step;
    const far = view.width / (event.shiftKey ? 40 : 200);
    onPick(placeAt({ x: centre.x + x * far, y: centre.y + y * far }));
  }

  const at = centre && {
    x: (centre.x - view.x) / view.width,
    y: (centre.y - view.y) / heightOf(view),
  };
  const inSight = at && at.x >= 0 && at.x <= 1 && at.y >= 0 && at.y <= 1;
  return (
    <div className="grid gap-2">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form */}
      <div
        {...map.surface}
        onKeyDown={onKeyDown}
        onClick={onClick}
        role="group"
        aria-label="World map. Arrow keys move the centre, with Shift further; plus and minus zoom. The fields below do the same."
        className="relative isolate aspect-[2/1] cursor-crosshair touch-none select-none overflow-hidden rounded-control border border-line bg-map-sea"
      >
        <WorldBase view={view}>
          <path
            d={outline}
            vectorEffect="non-scaling-stroke"
            strokeWidth={1.5}
            className="fill-accent stroke-accent [fill-opacity:0.16]"
          />
        </WorldBase>
        {at && (
          <span
            style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }}
            className="pointer-events-none absolute size-3 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-card bg-accent"
          />
        )}
      </div>
      <MapZoom
        onZoom={(factor) => (inSight ? map.zoom(factor, at.x, at.y) : map.zoom(factor))}
        onReset={map.reset}
      />
    </div>
  );
}
