'use client';

import { Fragment, useEffect, useMemo } from 'react';
import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';
import type { WatchState } from '@/components/watch/watch-words';
import { type Cluster, cluster } from '@/lib/map/cluster';
import { addresses } from '@/nouns/addresses';
import { MapLegend, OwnMark } from './map-legend';
import { closestWidth, heightOf, type MapView, viewAround, viewOf, wholeWorld } from './map-view';
import { MapZoom } from './map-zoom';
import { useMapView } from './use-map-view';
import { WorldBase } from './world-base';

/** A campaign as the map shows it; `circle` is its outline, absent when it is too small or holds the world. */
export interface MapSpot {
  id: string;
  title: string;
  state: WatchState;
  x: number;
  y: number;
  circle: string | null;
  worldwide: boolean;
}

const pins: Record<WatchState, string> = {
  open: 'bg-accent border-card',
  upcoming: 'bg-card border-accent',
  full: 'bg-series-2 border-card',
  inactive: 'bg-muted border-card',
  ended: 'bg-muted border-card',
};

const isOver = (state: WatchState) => state === 'ended' || state === 'inactive';

/** Pixels within which two pins could not be told apart. */
const REACH = 26;

/**
 * The world with its campaigns. Without scripts it is a picture with links; with them one may zoom and move it.
 * `active` is the campaign that is pointed at here or in the list beside.
 */
export function WorldMap({
  spots,
  here,
  active,
  onActive,
}: {
  spots: MapSpot[];
  /** Where the person is, on the map. */
  here?: { x: number; y: number } | null;
  active: string | null;
  onActive: (id: string | null) => void;
}) {
  const map = useMapView();
  const { view } = map;
  const perPixel = view.width / map.size;
  const closest = view.width <= closestWidth * 1.01;
  const clusters = useMemo(() => cluster(spots, REACH * perPixel), [spots, perPixel]);
  const place = placed(view);
  const known = here != null;
  // Once for each time somebody asks what is near: then the map is theirs to move.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only that the position became known, or was put away
  useEffect(() => {
    if (here)
      map.setView(
        viewAround(
          here,
          spots.filter(({ worldwide }) => !worldwide),
        ),
      );
    else map.reset();
  }, [known]);
  return (
    <div className="grid gap-3">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form */}
      <div
        {...map.surface}
        role="group"
        aria-label="World map of campaigns. Arrow keys move it, plus and minus zoom, 0 shows the world."
        className={cn(
          'relative isolate aspect-[2/1] select-none overflow-hidden rounded-card border border-line bg-map-sea',
          view.width < wholeWorld.width ? 'cursor-grab touch-none active:cursor-grabbing' : 'touch-pan-y',
        )}
      >
        <WorldBase view={view}>
          {spots.map((spot) => (
            <Fragment key={spot.id}>
              {spot.circle && (
                <path
                  d={spot.circle}
                  vectorEffect="non-scaling-stroke"
                  strokeWidth={spot.id === active ? 2 : 1}
                  className={cn(
                    'fill-accent stroke-accent transition-opacity',
                    isOver(spot.state) ? 'fill-muted stroke-muted [fill-opacity:0.06]' : '[fill-opacity:0.1]',
                    spot.id === active ? '[fill-opacity:0.24]' : '[stroke-opacity:0.55]',
                  )}
                />
              )}
            </Fragment>
          ))}
        </WorldBase>
        {/* Below the pins, since one may stand in the middle of a campaign. */}
        {here && place(here) && (
          <span
            style={place(here) ?? undefined}
            className="pointer-events-none absolute -translate-x-1/2 -translate-y-1/2"
          >
            <OwnMark className="size-8 shadow-float" />
            <span className="sr-only">You are here</span>
          </span>
        )}
        {clusters.map((group) =>
          place(group) === null ? null : group.spots.length === 1 || closest ? (
            group.spots.map((spot, index) => (
              <Pin
                key={spot.id}
                spot={spot}
                active={spot.id === active}
                onActive={onActive}
                blocked={map.wasDragged}
                at={place(group.spots.length === 1 ? spot : group)}
                fan={group.spots.length === 1 ? null : { index, of: group.spots.length }}
              />
            ))
          ) : (
            <ClusterButton
              key={group.spots.map(({ id }) => id).join()}
              group={group}
              active={group.spots.some(({ id }) => id === active)}
              at={place(group)}
              onOpen={() => !map.wasDragged() && map.setView(viewOf(group.spots))}
            />
          ),
        )}
      </div>
      <div className="flex items-start justify-between gap-3">
        <MapLegend here={Boolean(here)} />
        <MapZoom onZoom={map.zoom} onReset={map.reset} />
      </div>
    </div>
  );
}

/** Where a point of the map stands in its frame, or null when it is out of sight. */
function placed(view: MapView) {
  return ({ x, y }: { x: number; y: number }) => {
    const left = (x - view.x) / view.width;
    const top = (y - view.y) / heightOf(view);
    if (left < -0.02 || left > 1.02 || top < -0.02 || top > 1.02) return null;
    return { left: `${(left * 100).toFixed(3)}%`, top: `${(top * 100).toFixed(3)}%` };
  };
}

function Pin({
  spot,
  active,
  at,
  fan,
  blocked,
  onActive,
}: {
  spot: MapSpot;
  active: boolean;
  at: { left: string; top: string } | null;
  fan: { index: number; of: number } | null;
  blocked: () => boolean;
  onActive: (id: string | null) => void;
}) {
  const turn = fan ? (fan.index / fan.of) * 2 * Math.PI : 0;
  const away = fan ? 12 + fan.of * 2 : 0;
  return (
    <Link
      href={addresses.watchCampaign(spot.id)}
      draggable={false}
      onClick={(event) => blocked() && event.preventDefault()}
      onPointerEnter={() => onActive(spot.id)}
      onPointerLeave={() => onActive(null)}
      onFocus={() => onActive(spot.id)}
      onBlur={() => onActive(null)}
      style={{
        ...at,
        marginLeft: Math.round(Math.cos(turn) * away),
        marginTop: Math.round(Math.sin(turn) * away),
      }}
      className={cn(
        'group absolute grid size-7 -translate-x-1/2 -translate-y-1/2 place-items-center rounded-full focus-visible:z-20',
        active && 'z-10',
      )}
    >
      <span
        className={cn(
          'block size-3.5 rounded-full border-2 transition-transform',
          pins[spot.state],
          spot.worldwide && 'ring-2 ring-accent/40',
          active && 'scale-150',
        )}
      />
      <span
        className={cn(
          'pointer-events-none absolute bottom-full w-max max-w-44 truncate rounded-chip border border-line bg-raised px-2 py-0.5 font-medium text-xs shadow-float',
          !active && 'sr-only',
        )}
      >
        {spot.title}
      </span>
    </Link>
  );
}

function ClusterButton({
  group,
  active,
  at,
  onOpen,
}: {
  group: Cluster<MapSpot>;
  active: boolean;
  at: { left: string; top: string } | null;
  onOpen: () => void;
}) {
  const open = group.spots.some(({ state }) => !isOver(state));
  return (
    <button
      type="button"
      style={at ?? undefined}
      onClick={onOpen}
      aria-label={`${group.spots.length} campaigns here. Zoom in.`}
      className={cn(
        'absolute grid size-8 -translate-x-1/2 -translate-y-1/2 place-items-center rounded-full border-2 border-card font-semibold text-xs tabular-nums transition-transform hover:scale-110',
        open ? 'bg-accent-ink text-page' : 'bg-muted text-page',
        active && 'z-10 scale-125',
      )}
    >
      {group.spots.length}
    </button>
  );
}
