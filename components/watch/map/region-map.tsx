import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { distanceText } from '@/components/watch/watch-words';
import type { Position } from '@/lib/geo';
import { type Circle, isWorldwide, onWorld } from '@/lib/map/frame';
import { regionMap } from '@/lib/map/region';
import { WorldBase } from './world-base';

/** Something to mark on the map. */
export interface MapMark extends Position {
  id: string;
  kind: 'claim' | 'picture' | 'photo';
  label: string;
}

/** Photos as marks. */
export const photoMarks = (photos: (Position & { id: string; witness: string })[]): MapMark[] =>
  photos.map(({ id, latitude, longitude, witness }) => ({
    id,
    latitude,
    longitude,
    kind: 'photo',
    label: `Photo by @${witness}`,
  }));

const size = { width: 640, height: 400 };

const marks: Record<MapMark['kind'], string> = {
  claim: 'fill-accent stroke-card',
  picture: 'fill-series-2 stroke-card',
  photo: 'fill-accent stroke-card',
};

/**
 * A campaign's circle with what was found in and around it, drawn around its centre so that distances are true. It is a
 * picture: whoever cannot see it needs `label` only, since everything on it is also said elsewhere. A worldwide campaign
 * shows the world.
 */
export function RegionMap({
  circle,
  label,
  marks: shown = [],
  reachKm,
  className,
}: {
  circle: Circle;
  label: string;
  marks?: MapMark[];
  /** How far the map must reach from the centre; by default a little further than the circle. */
  reachKm?: number;
  className?: string;
}) {
  const frame = cn('relative isolate overflow-hidden bg-map-sea', className);
  if (isWorldwide(circle.radiusKm)) {
    return (
      <figure role="img" aria-label={label} className={cn(frame, 'aspect-[2/1]')}>
        <WorldBase>
          {shown.map((mark) => (
            <Dot key={mark.id} mark={mark} at={onWorld(mark)} radius={7} />
          ))}
        </WorldBase>
      </figure>
    );
  }
  const map = regionMap(circle, reachKm ?? circle.radiusKm * 1.35, size.width, size.height);
  const centre = map.at(circle);
  return (
    <figure role="img" aria-label={label} className={cn(frame, 'aspect-[8/5]')}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true" className="size-full">
        <path d={map.land} className="fill-map-land" />
        <path d={map.borders} fill="none" strokeWidth="1" className="stroke-map-sea" />
        {map.graticule ? (
          <path d={map.graticule} fill="none" strokeWidth="0.5" className="stroke-muted/30" />
        ) : (
          <Streets />
        )}
        <path
          d={map.circle(circle) ?? ''}
          strokeWidth="1.5"
          className="fill-accent stroke-accent [fill-opacity:0.1]"
        />
        {centre && <Centre {...centre} />}
        {shown.map((mark) => {
          const at = map.at(mark);
          return at && <Dot key={mark.id} mark={mark} at={at} radius={6} />;
        })}
        <Scale {...map.scale} />
        <g transform={`translate(${size.width - 26} 30)`} className="fill-muted">
          <path d="M0-14 6 4 0 0-6 4Z" />
          <text y="18" textAnchor="middle" className="font-medium text-[11px]">
            N
          </text>
        </g>
      </svg>
    </figure>
  );
}

/** Fine squares where the atlas has no detail of its own: they say "close" without inventing streets. */
function Streets() {
  const lines = (count: number, step: number) => Array.from({ length: count }, (_, index) => index * step);
  return (
    <g strokeWidth="0.75" className="stroke-map-land">
      {lines(17, 40).map((x) => (
        <path key={`x${x}`} d={`M${x} 0V${size.height}`} />
      ))}
      {lines(11, 40).map((y) => (
        <path key={`y${y}`} d={`M0 ${y}H${size.width}`} />
      ))}
    </g>
  );
}

const Centre = ({ x, y }: { x: number; y: number }) => (
  <path
    d={`M${x - 7} ${y}h14M${x} ${y - 7}v14`}
    strokeWidth="2"
    strokeLinecap="round"
    className="stroke-ink"
  />
);

function Dot({ mark, at, radius }: { mark: MapMark; at: { x: number; y: number }; radius: number }) {
  const dot: ReactNode = (
    <circle cx={at.x} cy={at.y} r={radius} strokeWidth="2" className={marks[mark.kind]}>
      <title>{mark.label}</title>
    </circle>
  );
  return mark.kind === 'picture' ? (
    <g>
      <rect
        x={at.x - radius}
        y={at.y - radius}
        width={radius * 2}
        height={radius * 2}
        strokeWidth="2"
        className={marks.picture}
      >
        <title>{mark.label}</title>
      </rect>
    </g>
  ) : (
    dot
  );
}

function Scale({ km, length }: { km: number; length: number }) {
  return (
    <g transform={`translate(18 ${size.height - 20})`}>
      <path d={`M0-6V0H${length}V-6`} fill="none" strokeWidth="1.5" className="stroke-muted" />
      <text x={length + 8} y="1" className="fill-muted text-[12px] tabular-nums">
        {distanceText(km * 1000)}
      </text>
    </g>
  );
}
