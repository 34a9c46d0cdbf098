import type { Palette } from './palette';

/** What a pattern draws with: repeatable numbers in [0, 1), colours, the size in pixels, and a prefix for its ids. */
export interface Canvas {
  next: () => number;
  palette: Palette;
  width: number;
  height: number;
  id: string;
}

type Pattern = (canvas: Canvas) => string;

const px = (value: number) => String(Math.round(value * 10) / 10);
const between = (next: () => number, least: number, most: number) => least + next() * (most - least);

function backdrop({ width, height, id }: Canvas, from: string, to: string): string {
  return (
    `<linearGradient id="${id}b" x1="0" y1="0" x2="0" y2="1"><stop stop-color="${from}"/>` +
    `<stop offset="1" stop-color="${to}"/></linearGradient><rect width="${width}" height="${height}" fill="url(#${id}b)"/>`
  );
}

/** The top edge of a layer as a closed path down to the bottom: a sum of two sines around `level`. */
function layer({ next, width, height }: Canvas, level: number, swing: number, waves: number): string {
  const phase = next() * Math.PI * 2;
  const second = next() * Math.PI * 2;
  const points: string[] = [];
  for (let step = 0; step <= 48; step++) {
    const turn = (step / 48) * Math.PI * 2 * waves;
    const y = level + swing * (0.68 * Math.sin(turn + phase) + 0.32 * Math.sin(turn * 2.3 + second));
    points.push(`${px((width * step) / 48)} ${px(y)}`);
  }
  return `M0 ${height}L${points.join('L')}L${width} ${height}Z`;
}

const arcs: Pattern = ({ next, palette, width, height }) => {
  const side = height / 3;
  const grounds = [palette.paper, palette.glow, palette.tone(0.3), palette.tone(0.62), palette.ink];
  const rings = [palette.ink, palette.accent, palette.tone(0.45), palette.paper, palette.tone(0.7)];
  let drawn = '';
  let before = -1;
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column * side < width; column++) {
      let ground = Math.floor(next() * grounds.length);
      if (ground === before) ground = (ground + 2) % grounds.length;
      before = ground;
      const x = column * side;
      const y = row * side;
      const cornerX = x + (next() < 0.5 ? 0 : side);
      const cornerY = y + (next() < 0.5 ? 0 : side);
      const start = Math.floor(next() * rings.length);
      const colours = [0, 1, 2, 3]
        .map((step) => rings[(start + step) % rings.length] ?? palette.ink)
        .filter((colour) => colour !== grounds[ground]);
      const circles = colours.slice(0, 3).map((colour, ring) => {
        const radius = px(side * (0.96 - ring * 0.3));
        return `<circle cx="${px(cornerX - x)}" cy="${px(cornerY - y)}" r="${radius}" fill="${colour}"/>`;
      });
      drawn +=
        `<svg x="${px(x)}" y="${px(y)}" width="${px(side + 0.5)}" height="${px(side + 0.5)}">` +
        `<rect width="100%" height="100%" fill="${grounds[ground]}"/>${circles.join('')}</svg>`;
    }
  }
  return drawn;
};

const waves: Pattern = (canvas) => {
  const { next, palette, width, height } = canvas;
  const layers = 8;
  const sun = `<circle cx="${px(width * between(next, 0.15, 0.85))}" cy="${px(height * 0.24)}" r="${px(height * 0.13)}" fill="${palette.accent}"/>`;
  let drawn = backdrop(canvas, palette.tone(0), palette.tone(0.18)) + sun;
  for (let index = 0; index < layers; index++) {
    const level = height * (0.3 + (0.72 * index) / layers);
    const path = layer(canvas, level, height * 0.075, between(next, 0.9, 1.5));
    drawn += `<path d="${path}" fill="${palette.tone(0.16 + (0.8 * index) / (layers - 1))}"/>`;
  }
  return drawn;
};

const circles: Pattern = (canvas) => {
  const { next, palette, width, height } = canvas;
  const dark = next() < 0.6;
  const cell = height / 14;
  const focusX = width * between(next, 0.2, 0.8);
  const focusY = height * between(next, 0.2, 0.8);
  const reach = Math.hypot(width, height) * between(next, 0.42, 0.55);
  const ripple = between(next, 2, 4);
  let drawn = `<rect width="${width}" height="${height}" fill="${dark ? palette.ink : palette.paper}"/>`;
  for (let row = 0; row < 15; row++) {
    for (let column = 0; column * cell < width + cell; column++) {
      const x = (column + (row % 2) / 2) * cell;
      const y = row * cell;
      const far = Math.min(1, Math.hypot(x - focusX, y - focusY) / reach);
      const size = 0.12 + 0.36 * (1 - far) + 0.08 * Math.sin(far * ripple * Math.PI * 2);
      const colour = far < 0.22 ? palette.accent : palette.tone(dark ? 0.2 + far * 0.55 : 0.75 - far * 0.55);
      drawn += `<circle cx="${px(x)}" cy="${px(y)}" r="${px(cell * Math.max(0.06, size))}" fill="${colour}"/>`;
    }
  }
  return drawn;
};

const hills: Pattern = (canvas) => {
  const { next, palette, width, height } = canvas;
  const night = next() < 0.35;
  const sunX = px(width * between(next, 0.2, 0.8));
  const sunY = px(height * between(next, 0.26, 0.42));
  let drawn = night
    ? backdrop(canvas, palette.tone(1), palette.tone(0.5))
    : backdrop(canvas, palette.tone(0.34), palette.tone(0.02));
  if (night) {
    for (let star = 0; star < 46; star++) {
      drawn += `<circle cx="${px(next() * width)}" cy="${px(next() * height * 0.5)}" r="${px(between(next, 0.8, 2.6))}" fill="${palette.paper}"/>`;
    }
  }
  drawn += `<circle cx="${sunX}" cy="${sunY}" r="${px(height * 0.2)}" fill="${palette.glow}" opacity="0.35"/>`;
  drawn += `<circle cx="${sunX}" cy="${sunY}" r="${px(height * 0.13)}" fill="${night ? palette.glow : palette.accent}"/>`;
  for (let index = 0; index < 5; index++) {
    const path = layer(
      canvas,
      height * (0.5 + index * 0.11),
      height * (0.1 - index * 0.012),
      between(next, 0.7, 1.6),
    );
    drawn += `<path d="${path}" fill="${palette.tone(night ? 0.55 + index * 0.12 : 0.3 + index * 0.165)}"/>`;
  }
  return drawn;
};

/** Wide rings that rise from one corner, with a small echo from the opposite one. */
const fanfare: Pattern = (canvas) => {
  const { next, palette, width, height } = canvas;
  const [x, far] = next() < 0.5 ? [0, width] : [width, 0];
  const rings = 7 + Math.floor(next() * 4);
  const shift = next() * 0.12;
  const colours = Array.from({ length: rings }, (_, ring) =>
    palette.tone(0.92 - (0.8 * ring) / rings - shift),
  );
  colours[1 + Math.floor(next() * 3)] = palette.accent;
  colours[rings - 2] = palette.glow;
  const ring = (cx: number, cy: number, radius: number, colour: string) =>
    `<circle cx="${px(cx)}" cy="${px(cy)}" r="${px(radius)}" fill="${colour}"/>`;
  const reach = Math.hypot(width, height) * between(next, 0.8, 0.95);
  const rising = colours.map((colour, index) => ring(x, height, reach * (1 - index / rings), colour));
  const echo = [palette.accent, palette.paper, palette.tone(0.7), palette.glow].map((colour, index) =>
    ring(far, 0, height * (0.4 - index * 0.1), colour),
  );
  return backdrop(canvas, palette.tone(0.02), palette.tone(0.16)) + rising.join('') + echo.join('');
};

const patterns: readonly Pattern[] = [arcs, waves, circles, hills, fanfare];

/** Fills the canvas with one of the pattern families. */
export function drawPattern(canvas: Canvas): string {
  const pattern = patterns[Math.floor(canvas.next() * patterns.length)] ?? arcs;
  return pattern(canvas);
}
