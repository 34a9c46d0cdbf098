import { oklch } from './palette';

/** A scene is drawn in its own units and fills them. */
export const sceneSize = { width: 900, height: 1200 } as const;
const { width, height } = sceneSize;

interface Light {
  sky: [top: string, middle: string, low: string];
  sun: string;
  /** Colour of things: `depth` 0 is far and pale, 1 is near and deep. */
  thing(hue: number, depth: number, chroma?: number): string;
  night: boolean;
}

/** What a scene is drawn with: the sequence that makes it its own, and the time of day. */
export interface Stage {
  next: () => number;
  light: Light;
  between(least: number, most: number): number;
}

/** Draws one kind of place on a stage. */
export type Scene = (stage: Stage) => string;

export const px = (value: number) => String(Math.round(value * 10) / 10);

const lights: readonly ((drift: number) => Light)[] = [
  (drift) => ({
    sky: [oklch(0.62, 0.1, 255 + drift), oklch(0.8, 0.06, 240 + drift), oklch(0.93, 0.035, 90)],
    sun: oklch(0.97, 0.05, 95),
    thing: (hue, depth, chroma = 0.075) => oklch(0.86 - depth * 0.46, chroma, hue),
    night: false,
  }),
  (drift) => ({
    sky: [oklch(0.45, 0.09, 285 + drift), oklch(0.7, 0.13, 25 + drift), oklch(0.88, 0.1, 75)],
    sun: oklch(0.93, 0.1, 80),
    thing: (hue, depth, chroma = 0.07) => oklch(0.68 - depth * 0.44, chroma, hue + 12),
    night: false,
  }),
  (drift) => ({
    sky: [oklch(0.72, 0.06, 230 + drift), oklch(0.86, 0.05, 330 + drift), oklch(0.95, 0.05, 60)],
    sun: oklch(0.96, 0.06, 60),
    thing: (hue, depth, chroma = 0.06) => oklch(0.84 - depth * 0.5, chroma, hue),
    night: false,
  }),
  (drift) => ({
    sky: [oklch(0.2, 0.05, 275 + drift), oklch(0.3, 0.08, 270 + drift), oklch(0.46, 0.1, 300 + drift)],
    sun: oklch(0.95, 0.03, 95),
    thing: (hue, depth, chroma = 0.055) => oklch(0.42 - depth * 0.26, chroma, hue),
    night: true,
  }),
];

export const rect = (x: number, y: number, wide: number, high: number, fill: string, more = '') =>
  `<rect x="${px(x)}" y="${px(y)}" width="${px(wide)}" height="${px(high)}" fill="${fill}"${more}/>`;
export const disc = (x: number, y: number, radius: number, fill: string, more = '') =>
  `<circle cx="${px(x)}" cy="${px(y)}" r="${px(radius)}" fill="${fill}"${more}/>`;
export const shape = (path: string, fill: string, more = '') => `<path d="${path}" fill="${fill}"${more}/>`;

/** Land from one edge to the other: its top wavers around `level` by up to `swing`. */
export function ridge({ next }: Stage, level: number, swing: number, waves: number, sharp = 0): string {
  const [one, two, three] = [next() * 6.3, next() * 6.3, next() * 6.3];
  const points = Array.from({ length: 61 }, (_, step) => {
    const turn = (step / 60) * Math.PI * 2 * waves;
    const peak = sharp * (Math.abs(((turn * 0.9 + three) % 2) - 1) - 0.5) * 2;
    const y = level + swing * (0.6 * Math.sin(turn + one) + 0.3 * Math.sin(turn * 2.7 + two) + peak);
    return `${px((width * step) / 60)} ${px(y)}`;
  });
  return `M0 ${height}L${points.join('L')}L${width} ${height}Z`;
}

export function sky(stage: Stage, horizon: number): string {
  const { light, next, between } = stage;
  const x = between(0.18, 0.82) * width;
  const y = between(0.25, 0.78) * horizon;
  const [top, middle, low] = light.sky;
  let drawn =
    `<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="0.6" stop-color="${middle}"/>` +
    `<stop offset="1" stop-color="${low}"/></linearGradient>${rect(0, 0, width, horizon + 60, 'url(#sky)')}`;
  if (light.night) {
    for (let star = 0; star < 90; star++) {
      const opacity = ` opacity="${px(between(0.3, 1))}"`;
      drawn += disc(next() * width, next() * horizon, between(0.8, 2.4), light.sun, opacity);
    }
  }
  drawn += disc(x, y, 130, light.sun, ' opacity="0.14"') + disc(x, y, light.night ? 44 : 62, light.sun);
  if (light.night) return drawn + disc(x + 18, y - 10, 38, middle);
  for (let cloud = 0; cloud < 3; cloud++) {
    const [cx, cy, wide] = [next() * width, between(0.08, 0.6) * horizon, between(110, 240)];
    drawn +=
      `<g opacity="0.5">${rect(cx - wide / 2, cy, wide, 34, low, ' rx="17"')}` +
      `${disc(cx - wide * 0.12, cy, 38, low)}${disc(cx + wide * 0.16, cy + 4, 28, low)}</g>`;
  }
  return drawn;
}

/** Still water with broken light on it. */
export function water(stage: Stage, top: number, hue = 235): string {
  const { light, next, between } = stage;
  let drawn = rect(0, top, width, height - top, light.thing(hue, 0.35, 0.08));
  for (let line = 0; line < 46; line++) {
    const down = (line / 46) ** 1.5;
    const y = top + 8 + down * (height - top - 10);
    const wide = between(30, 120) * (0.5 + down * 1.6);
    const colour = next() < 0.3 ? light.sun : light.thing(hue + 10, next() < 0.5 ? 0.12 : 0.6, 0.07);
    drawn += rect(
      next() * (width + 80) - 80,
      y,
      wide,
      2 + down * 6,
      colour,
      ` rx="3" opacity="${px(between(0.3, 0.75))}"`,
    );
  }
  return drawn;
}

export function pine(x: number, foot: number, tall: number, colour: string, trunk: string): string {
  const wide = tall * 0.36;
  const tier = (at: number, share: number) => {
    const y = foot - tall * at;
    return `M${px(x - wide * share)} ${px(y)}L${px(x)} ${px(y - tall * 0.42)}L${px(x + wide * share)} ${px(y)}Z`;
  };
  return (
    rect(x - tall * 0.03, foot - tall * 0.16, tall * 0.06, tall * 0.18, trunk) +
    shape(tier(0.12, 0.62) + tier(0.34, 0.5) + tier(0.56, 0.36), colour)
  );
}

export function house(
  stage: Stage,
  x: number,
  foot: number,
  wide: number,
  tall: number,
  colour: string,
): string {
  const { light, next, between } = stage;
  let drawn = rect(x, foot - tall, wide, tall, colour);
  const [columns, rows] = [Math.max(2, Math.floor(wide / 30)), Math.floor((tall - 24) / 42)];
  const [gap, drop] = [wide / columns, (tall - 20) / Math.max(1, rows)];
  let lit = '';
  let dark = '';
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = `M${px(x + gap * (column + 0.28))} ${px(foot - tall + 18 + drop * row)}h${px(gap * 0.44)}v${px(drop * 0.5)}h-${px(gap * 0.44)}Z`;
      if (next() < (light.night ? 0.55 : 0.25)) lit += at;
      else dark += at;
    }
  }
  drawn += shape(dark, light.thing(255, 1, 0.03), ' opacity="0.55"') + shape(lit, oklch(0.9, 0.1, 85));
  if (next() < 0.4)
    drawn += rect(x + wide * between(0.2, 0.7), foot - tall - 36, 5, 38, light.thing(260, 0.9, 0.02));
  return drawn;
}

/** A stage at a time of day that the sequence draws. */
export function setStage(next: () => number): Stage {
  const light = lights[Math.floor(next() * lights.length)] ?? lights[0];
  if (!light) throw new RangeError('There is no light');
  return {
    next,
    light: light((next() - 0.5) * 30),
    between: (least, most) => least + next() * (most - least),
  };
}
