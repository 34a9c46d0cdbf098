'use client';

import { LocateFixed } from 'lucide-react';
import { parseAsBoolean, useQueryState } from 'nuqs';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { distanceInMeters } from '@/lib/geo';
import { onWorld } from '@/lib/map/frame';
import { type MapSpot, WorldMap } from './map/world-map';
import { positionAdvice, usePosition } from './use-position';
import { WatchCard, type WatchTile } from './watch-card';

/** A campaign as the explorer shows it, on the map and in the list. */
export type WatchFind = WatchTile &
  Pick<MapSpot, 'x' | 'y' | 'circle'> & { latitude: number; longitude: number };

/** How many campaigns the list shows before it is asked for more. */
const FIRST = 30;

/**
 * Map and list of campaigns, side by side: what is pointed at in one is marked in the other. The person's position is
 * used in the browser only, to sort and to tell distances. `children` stand below the map, on phones below the list.
 */
export function WatchExplorer({ campaigns, children }: { campaigns: WatchFind[]; children?: ReactNode }) {
  const [near, setNear] = useQueryState('near', parseAsBoolean.withDefault(false));
  const [active, setActive] = useState<string | null>(null);
  const [shown, setShown] = useState(FIRST);
  const position = usePosition();
  const list = useRef<HTMLUListElement>(null);
  const { ask, forget } = position;

  useEffect(() => {
    if (near) ask();
    else forget();
  }, [near, ask, forget]);

  const here = position.state === 'known' ? position.position : null;
  const sorted = useMemo(() => {
    if (!here) return campaigns.map((campaign) => ({ campaign, meters: null }));
    return campaigns
      .map((campaign) => ({ campaign, meters: distanceInMeters(here, campaign) }))
      .sort((one, other) => one.meters - other.meters);
  }, [campaigns, here]);

  const spots = useMemo(
    () =>
      campaigns.map(({ id, title, state, x, y, circle, worldwide }) => ({
        id,
        title,
        state,
        x,
        y,
        circle,
        worldwide,
      })),
    [campaigns],
  );

  function pointAt(id: string | null) {
    setActive(id);
    const row = id && list.current?.querySelector(`[data-campaign="${CSS.escape(id)}"]`);
    // Only inside the list: the page itself must not jump under the pointer.
    if (row instanceof HTMLElement && list.current && list.current.scrollHeight > list.current.clientHeight)
      list.current.scrollTo({ top: row.offsetTop - list.current.offsetTop - 8, behavior: 'smooth' });
  }

  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr] lg:gap-6">
      <div className="grid gap-3">
        <WorldMap spots={spots} here={here && onWorld(here)} active={active} onActive={pointAt} />
        {position.state === 'problem' && (
          <Callout tone="warning" title={positionAdvice[position.problem].title}>
            {positionAdvice[position.problem].advice} Campaigns are shown without distances.
          </Callout>
        )}
      </div>
      <div className="grid min-w-0 gap-3 lg:row-span-2">
        <div className="flex items-center justify-between gap-3">
          <h2 className="font-semibold text-base">
            {campaigns.length === 1 ? '1 campaign' : `${campaigns.length} campaigns`}
          </h2>
          <Button
            size="sm"
            aria-pressed={near}
            pending={position.state === 'asking'}
            onClick={() => setNear(near ? null : true)}
            icon={LocateFixed}
          >
            {near ? 'Nearest first' : 'Near me'}
          </Button>
        </div>
        <ul
          ref={list}
          className="grid grid-cols-1 gap-2 lg:max-h-[calc(100dvh-13rem)] lg:overflow-y-auto lg:overscroll-contain lg:p-0.5"
        >
          {sorted.slice(0, shown).map(({ campaign, meters }) => (
            <li key={campaign.id} data-campaign={campaign.id}>
              <WatchCard
                campaign={campaign}
                meters={meters}
                active={campaign.id === active}
                onActive={setActive}
              />
            </li>
          ))}
          {sorted.length > shown && (
            <li>
              <Button className="w-full" onClick={() => setShown(shown + FIRST)}>
                Show {Math.min(FIRST, sorted.length - shown)} more
              </Button>
            </li>
          )}
        </ul>
      </div>
      {children}
    </div>
  );
}
