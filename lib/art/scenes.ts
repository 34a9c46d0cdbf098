import { oklch, painted } from './palette';
import facts from './scenes.data.json' with { type: 'json' };

/** A scene is drawn in its own units and fills them. */
export const sceneSize = { width: 900, height: 1200 } as const;
const { width, height } = sceneSize;

/** What a photo of a place may show. */
export const sceneKinds = [
  'coast',
  'forest',
  'skyline',
  'river',
  'mural',
  'bridge',
  'mountain',
  'market',
] as const;
export type SceneKind = (typeof sceneKinds)[number];

/** A number, or one between two that the sequence draws. */
type Range = number | readonly [least: number, most: number];

/** Depth 0 is far and pale, 1 is near and deep; below 0 it is white in the light that there is. */
type Paint = readonly [hue: Range, depth: number, chroma: number];

/** One layer of a place, drawn over those before it; all numbers are in the scene's units. */
type Layer =
  | { draw: 'sky'; horizon: Range }
  | { draw: 'water'; top: number; hue: number }
  | { draw: 'ground'; top: number; paint: Paint }
  | { draw: 'ridge'; level: number; swing: number; waves: number; sharp?: number; paint: Paint }
  | {
      /** Shapes in a row from one x to the other, or as many as `count` anywhere between them, with their foot at y. */
      draw: 'stamps';
      shapes: readonly string[];
      paints: readonly Paint[];
      x: Range;
      y: Range;
      /** In hundredths of how the shape is drawn. */
      wide: Range;
      tall?: Range;
      count?: number;
      step?: Range;
    };

interface Light {
  sky: readonly (readonly [number, number, number])[];
  sun: readonly [number, number, number];
  pale: number;
  deepens: number;
  night: boolean;
}

const lights: readonly Light[] = facts.lights as never;
const stamps: Readonly<Record<string, string>> = facts.stamps;
const places: Readonly<Record<SceneKind, readonly Layer[]>> = facts.places as never;

const px = (value: number) => String(Math.round(value * 10) / 10);
const rect = (x: number, y: number, wide: number, high: number, fill: string, more = '') =>
  `<rect x="${px(x)}" y="${px(y)}" width="${px(wide)}" height="${px(high)}" fill="${fill}"${more}/>`;
const disc = (x: number, y: number, radius: number, fill: string, more = '') =>
  `<circle cx="${px(x)}" cy="${px(y)}" r="${px(radius)}" fill="${fill}"${more}/>`;

/** The inside of a picture of a place, at a time of day that the sequence draws. */
export function drawScene(kind: SceneKind, next: () => number): string {
  const light = lights[Math.floor(next() * lights.length)] ?? (lights[0] as Light);
  const drift = (next() - 0.5) * 30;
  const sun = oklch(...light.sun);
  const lamp = oklch(0.92, 0.11, 90);
  const of = (range: Range) =>
    typeof range === 'number' ? range : range[0] + next() * (range[1] - range[0]);
  const paint = ([hue, depth, chroma]: Paint) => oklch(light.pale - depth * light.deepens, chroma, of(hue));

  const draw: { [D in Layer['draw']]: (layer: Extract<Layer, { draw: D }>) => string } = {
    sky(layer) {
      const horizon = of(layer.horizon);
      const [top = sun, middle = sun, low = sun] = light.sky.map(([lightness, chroma, hue], step) =>
        oklch(lightness, chroma, step < 2 ? hue + drift : hue),
      );
      const [x, y] = [of([0.18, 0.82]) * width, of([0.25, 0.78]) * horizon];
      const stars = Array.from({ length: light.night ? 90 : 0 }, () =>
        disc(next() * width, next() * horizon, of([0.8, 2.4]), sun, ` opacity="${px(of([0.3, 1]))}"`),
      );
      const clouds = Array.from({ length: light.night ? 0 : 3 }, () => {
        const [cx, cy, wide] = [next() * width, of([0.08, 0.6]) * horizon, of([110, 240])];
        const puffs = disc(cx - wide * 0.12, cy, 38, low) + disc(cx + wide * 0.16, cy + 4, 28, low);
        return `<g opacity="0.5">${rect(cx - wide / 2, cy, wide, 34, low, ' rx="17"')}${puffs}</g>`;
      });
      return (
        `<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="0.6" stop-color="${middle}"/>` +
        `<stop offset="1" stop-color="${low}"/></linearGradient>${rect(0, 0, width, horizon + 60, 'url(#sky)')}${stars.join('')}` +
        disc(x, y, 130, sun, ' opacity="0.14"') +
        disc(x, y, light.night ? 44 : 62, sun) +
        clouds.join('')
      );
    },
    // Still, with broken light on it.
    water({ top, hue }) {
      const lines = Array.from({ length: 46 }, (_, line) => {
        const down = (line / 46) ** 1.5;
        const colour = next() < 0.3 ? sun : paint([hue + 10, next() < 0.5 ? 0.12 : 0.6, 0.07]);
        const look = ` rx="3" opacity="${px(of([0.3, 0.75]))}"`;
        const wide = of([30, 120]) * (0.5 + down * 1.6);
        const y = top + 8 + down * (height - top - 10);
        return rect(next() * (width + 80) - 80, y, wide, 2 + down * 6, colour, look);
      });
      return rect(0, top, width, height - top, paint([hue, 0.35, 0.08])) + lines.join('');
    },
    ground: (layer) => rect(0, layer.top, width, height - layer.top, paint(layer.paint)),
    // Land from one edge to the other, whose top wavers.
    ridge({ level, swing, waves, sharp = 0, paint: colour }) {
      const [one, two, three] = [next() * 6.3, next() * 6.3, next() * 6.3];
      const points = Array.from({ length: 61 }, (_, step) => {
        const turn = (step / 60) * Math.PI * 2 * waves;
        const peak = sharp * (Math.abs(((turn * 0.9 + three) % 2) - 1) - 0.5) * 2;
        const y = level + swing * (0.6 * Math.sin(turn + one) + 0.3 * Math.sin(turn * 2.7 + two) + peak);
        return `${px((width * step) / 60)} ${px(y)}`;
      });
      return `<path d="M0 ${height}L${points.join('L')}L${width} ${height}Z" fill="${paint(colour)}"/>`;
    },
    stamps({ shapes, paints, x, y, wide, tall = 100, count = 1, step }) {
      const stamp = (at: number) => {
        const colours = paints.map(paint);
        const shape = stamps[shapes[Math.floor(next() * shapes.length)] ?? ''] ?? '';
        const drawn = painted(shape, colours, lamp);
        const size = `${Math.round(of(wide)) / 100} ${Math.round(of(tall)) / 100}`;
        return `<g transform="translate(${px(at)} ${px(of(y))}) scale(${size})">${drawn}</g>`;
      };
      if (step === undefined) return Array.from({ length: count }, () => stamp(of(x))).join('');
      let [row, at] = ['', typeof x === 'number' ? x : x[0]];
      for (; at < (typeof x === 'number' ? width : x[1]); at += of(step)) row += stamp(at);
      return row;
    },
  };
  return places[kind].map((layer) => draw[layer.draw](layer as never)).join('');
}
