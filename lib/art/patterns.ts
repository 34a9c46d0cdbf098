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

const sunburst: Pattern = (canvas) => {
  const { next, palette, width, height } = canvas;
  const x = width * between(next, 0.28, 0.72);
  const y = height * between(next, 0.62, 0.8);
  const rays = 2 * Math.round(between(next, 11, 17));
  const long = width + height;
  let drawn = backdrop(canvas, palette.tone(0.3), palette.tone(0.12));
  for (let ray = 0; ray < rays; ray += 2) {
    const [from, to] = [ray, ray + 1].map((turn) => (turn / rays) * Math.PI * 2);
    const edge = (angle = 0) => `${px(x + long * Math.cos(angle))} ${px(y + long * Math.sin(angle))}`;
    drawn += `<path d="M${px(x)} ${px(y)}L${edge(from)}L${edge(to)}Z" fill="${palette.tone(0.42)}" opacity="0.55"/>`;
  }
  const rings = [palette.tone(0.58), palette.glow, palette.accent, palette.paper];
  drawn += rings
    .map(
      (colour, ring) =>
        `<circle cx="${px(x)}" cy="${px(y)}" r="${px(height * (0.36 - ring * 0.085))}" fill="${colour}"/>`,
    )
    .join('');
  for (const [index, depth] of [0.7, 0.86, 1].entries()) {
    const path = layer(canvas, height * (0.74 + index * 0.1), height * 0.035, between(next, 0.8, 1.4));
    drawn += `<path d="${path}" fill="${palette.tone(depth)}"/>`;
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

const woven: Pattern = ({ next, palette, width, height }) => {
  const cell = height / between(next, 7, 10);
  const band = cell * 0.82;
  const inset = (cell - band) / 2;
  const columns = Math.ceil((width + height) / cell) + 2;
  const across = [palette.tone(0.55), palette.tone(0.68), palette.tone(0.45), palette.tone(0.8)];
  const along = [palette.accent, palette.glow, palette.accent, palette.paper, palette.tone(0.25)];
  const strip = (x: number, y: number, wide: number, high: number, colour = palette.accent) =>
    `<rect x="${px(x)}" y="${px(y)}" width="${px(wide)}" height="${px(high)}" fill="${colour}"/>`;
  const long = columns * cell;
  let drawn = '';
  for (let column = 0; column < columns; column++) {
    drawn += strip(column * cell + inset, 0, band, long, along[(column * 3) % along.length]);
  }
  for (let row = 0; row < columns; row++) {
    drawn += strip(0, row * cell + inset, long, band, across[row % across.length]);
  }
  for (let column = 0; column < columns; column++) {
    let over = '';
    for (let row = column % 2; row < columns; row += 2) {
      over += `M${px(column * cell + inset)} ${px(row * cell)}h${px(band)}v${px(cell)}h-${px(band)}Z`;
    }
    drawn += `<path d="${over}" fill="${along[(column * 3) % along.length]}"/>`;
  }
  const turned = `rotate(${next() < 0.5 ? 32 : -32} ${width / 2} ${height / 2})`;
  const shift = `translate(${px(width / 2 - (columns * cell) / 2)} ${px(height / 2 - (columns * cell) / 2)})`;
  return `<rect width="${width}" height="${height}" fill="${palette.ink}"/><g transform="${turned} ${shift}">${drawn}</g>`;
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

/** A sheet folded into triangles, light in one corner and deep in the other. */
const facets: Pattern = ({ next, palette, width, height }) => {
  const side = height / (4 + Math.floor(next() * 3));
  const columns = Math.ceil(width / side) + 1;
  const rows = Math.ceil(height / side) + 1;
  const lightFromLeft = next() < 0.5;
  const corners = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (_, column) => ({
      x: (column - 0.5 + (next() - 0.5) * 0.62) * side,
      y: (row - 0.5 + (next() - 0.5) * 0.62) * side,
    })),
  );
  let drawn = '';
  const triangle = (points: ({ x: number; y: number } | undefined)[]) => {
    const known = points.filter((point) => point !== undefined);
    const across = known.reduce((sum, point) => sum + point.x, 0) / 3 / width;
    const down = known.reduce((sum, point) => sum + point.y, 0) / 3 / height;
    const depth = 0.62 * (lightFromLeft ? across : 1 - across) + 0.3 * down + (next() - 0.5) * 0.2;
    const colour = next() < 0.07 ? palette.accent : palette.tone(Math.min(1, Math.max(0.02, depth)));
    const path = known.map((point) => `${px(point.x)} ${px(point.y)}`).join('L');
    drawn += `<path d="M${path}Z" fill="${colour}" stroke="${colour}" stroke-width="0.8"/>`;
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [top, below] = [corners[row], corners[row + 1]];
      triangle([top?.[column], top?.[column + 1], below?.[column]]);
      triangle([top?.[column + 1], below?.[column + 1], below?.[column]]);
    }
  }
  return drawn;
};

const patterns: readonly Pattern[] = [arcs, waves, circles, sunburst, hills, woven, fanfare, facets];

/** Fills the canvas with one of the pattern families. */
export function drawPattern(canvas: Canvas): string {
  const pattern = patterns[Math.floor(canvas.next() * patterns.length)] ?? arcs;
  return pattern(canvas);
}
