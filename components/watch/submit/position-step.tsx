'use client';

import { CircleCheck, LocateFixed, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import type { Position, PositionState } from '@/components/watch/use-position';
import { positionAdvice } from '@/components/watch/use-position';
import { distanceText } from '@/components/watch/watch-words';
import { distanceInMeters } from '@/lib/geo';

/** Positions older than this no longer say where the photo was taken. */
const FRESH_SECONDS = 180;
/** Worse than this, a reviewer cannot tell much from a position. */
const VAGUE_METERS = 200;

export interface Ground {
  latitude: number;
  longitude: number;
  radiusKm: number;
  worldwide: boolean;
}

/** How a position stands to a campaign. */
export function standing(position: Position, ground: Ground) {
  const meters = distanceInMeters(position, ground);
  return { meters, inside: ground.worldwide || meters <= ground.radiusKm * 1000 };
}

/** Whether the position is too old to be sent; looks at the clock every few seconds. */
export function useStale(position: Position | null): boolean {
  const [stale, setStale] = useState(false);
  useEffect(() => {
    const check = () => setStale(position !== null && Date.now() - position.at > FRESH_SECONDS * 1000);
    check();
    const timer = setInterval(check, 5000);
    return () => clearInterval(timer);
  }, [position]);
  return stale;
}

/** Finds the person and says, before anything is sent, whether they stand inside the circle. */
export function PositionStep({
  state,
  ground,
  stale,
  onAsk,
}: {
  state: PositionState;
  ground: Ground;
  stale: boolean;
  onAsk: () => void;
}) {
  if (state.state === 'problem') {
    const { title, advice } = positionAdvice[state.problem];
    return (
      <Callout tone="warning" title={title} action={<Button onClick={onAsk}>Try again</Button>}>
        {advice}
      </Callout>
    );
  }
  if (state.state !== 'known') {
    return (
      <div className="grid justify-items-start gap-3">
        <p className="text-muted text-sm">
          Your exact position is sent with the photo. Only the reviewer may look at it, and only until they
          have decided; then it is rounded to about 110 metres for good.
        </p>
        <Button
          variant="primary"
          size="lg"
          pending={state.state === 'asking'}
          onClick={onAsk}
          icon={LocateFixed}
        >
          {state.state === 'asking' ? 'Finding you' : 'Find my position'}
        </Button>
      </div>
    );
  }
  const { position } = state;
  const { meters, inside } = standing(position, ground);
  const vague = position.accuracy > VAGUE_METERS;
  const Icon = inside ? CircleCheck : TriangleAlert;
  return (
    <div className="grid gap-3">
      <div
        role="status"
        className={`flex items-start gap-3 rounded-control p-3 ${inside ? 'bg-green-soft text-green-ink' : 'bg-red-soft text-red-ink'}`}
      >
        <Icon aria-hidden="true" className="mt-0.5 size-5 shrink-0" strokeWidth={1.75} />
        <div className="grid gap-0.5">
          <p className="font-semibold">{inside ? 'You are inside' : 'You are outside the circle'}</p>
          <p className="text-ink text-sm">
            {ground.worldwide
              ? 'This campaign takes photos from anywhere.'
              : `${distanceText(meters)} from the centre; the circle reaches ${distanceText(ground.radiusKm * 1000)}.`}
          </p>
        </div>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-muted text-sm">Accurate to {distanceText(position.accuracy)}</p>
        <Button size="sm" onClick={onAsk}>
          Measure again
        </Button>
      </div>
      {vague && inside && (
        <Callout tone="warning" title="Your position is not precise">
          Wait a moment outside or near a window and measure again; a reviewer may doubt it otherwise.
        </Callout>
      )}
      {stale && (
        <Callout
          tone="warning"
          title="This position is too old"
          action={<Button onClick={onAsk}>Measure again</Button>}
        >
          It must say where you are when you send the photo.
        </Callout>
      )}
    </div>
  );
}
