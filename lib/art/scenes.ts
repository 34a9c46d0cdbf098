import { oklch } from './palette';

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

interface Stage {
  next: () => number;
  light: Light;
  between(least: number, most: number): number;
}

type Scene = (stage: Stage) => string;

const px = (value: number) => String(Math.round(value * 10) / 10);

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

const rect = (x: number, y: number, wide: number, high: number, fill: string, more = '') =>
  `<rect x="${px(x)}" y="${px(y)}" width="${px(wide)}" height="${px(high)}" fill="${fill}"${more}/>`;
const disc = (x: number, y: number, radius: number, fill: string, more = '') =>
  `<circle cx="${px(x)}" cy="${px(y)}" r="${px(radius)}" fill="${fill}"${more}/>`;
const shape = (path: string, fill: string, more = '') => `<path d="${path}" fill="${fill}"${more}/>`;

/** Land from one edge to the other: its top wavers around `level` by up to `swing`. */
function ridge({ next }: Stage, level: number, swing: number, waves: number, sharp = 0): string {
  const [one, two, three] = [next() * 6.3, next() * 6.3, next() * 6.3];
  const points = Array.from({ length: 61 }, (_, step) => {
    const turn = (step / 60) * Math.PI * 2 * waves;
    const peak = sharp * (Math.abs(((turn * 0.9 + three) % 2) - 1) - 0.5) * 2;
    const y = level + swing * (0.6 * Math.sin(turn + one) + 0.3 * Math.sin(turn * 2.7 + two) + peak);
    return `${px((width * step) / 60)} ${px(y)}`;
  });
  return `M0 ${height}L${points.join('L')}L${width} ${height}Z`;
}

function sky(stage: Stage, horizon: number): string {
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
function water(stage: Stage, top: number, hue = 235): string {
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

function pine(x: number, foot: number, tall: number, colour: string, trunk: string): string {
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

function house(stage: Stage, x: number, foot: number, wide: number, tall: number, colour: string): string {
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

const coast: Scene = (stage) => {
  const { light, between } = stage;
  const horizon = between(0.42, 0.52) * height;
  const cliff = between(0.2, 0.45) * width;
  const top = horizon - between(70, 180);
  const sand = height * between(0.78, 0.84);
  const lighthouse =
    shape(`M${px(cliff * 0.42)} ${px(top)}l9 -190h34l9 190Z`, oklch(light.night ? 0.6 : 0.95, 0.015, 80)) +
    rect(cliff * 0.42 + 6, top - 120, 40, 34, oklch(0.56, 0.18, 27)) +
    rect(cliff * 0.42 + 4, top - 214, 44, 26, light.thing(260, 0.9, 0.02)) +
    disc(cliff * 0.42 + 26, top - 201, 9, oklch(0.93, 0.13, 90));
  return (
    sky(stage, horizon) +
    water(stage, horizon, 225) +
    shape(
      `M0 ${px(top)}L${px(cliff * 0.7)} ${px(top + 16)}Q${px(cliff)} ${px(top + 40)} ${px(cliff)} ${px(horizon + 30)}L0 ${px(horizon + 80)}Z`,
      light.thing(130, 0.62, 0.07),
    ) +
    lighthouse +
    shape(ridge(stage, sand, 26, 0.7), oklch(light.night ? 0.5 : 0.87, 0.05, 80)) +
    shape(ridge(stage, sand + 120, 22, 1.1), oklch(light.night ? 0.42 : 0.81, 0.06, 75))
  );
};

const forest: Scene = (stage) => {
  const { light, next, between } = stage;
  let drawn =
    sky(stage, height * 0.5) + shape(ridge(stage, height * 0.42, 70, 1.2), light.thing(170, 0.2, 0.05));
  for (let row = 0; row < 5; row++) {
    const foot = height * (0.5 + row * 0.115);
    drawn += shape(ridge(stage, foot, 18, 1.4), light.thing(140, 0.3 + row * 0.14, 0.07));
    for (let tree = 0; tree < 9 - row; tree++) {
      const tall = (130 + row * 85) * between(0.75, 1.2);
      const colour = light.thing(148 + next() * 18, 0.34 + row * 0.15, 0.075);
      drawn += pine(next() * width, foot + between(0, 40), tall, colour, light.thing(50, 0.85, 0.04));
    }
  }
  return (
    drawn +
    shape(
      `M${px(width * 0.36)} ${height}Q${px(width * 0.56)} ${px(height * 0.86)} ${px(width * 0.47)} ${px(height * 0.74)}Q${px(width * 0.6)} ${px(height * 0.87)} ${px(width * 0.66)} ${height}Z`,
      light.thing(75, 0.15, 0.045),
    )
  );
};

const skyline: Scene = (stage) => {
  const { light, next, between } = stage;
  let drawn = sky(stage, height * 0.7);
  for (let row = 0; row < 3; row++) {
    const foot = height * (0.72 + row * 0.1);
    for (let x = -40; x < width; ) {
      const wide = between(70, 150) * (1 + row * 0.2);
      const tall = between(160, 520 - row * 90);
      drawn += house(
        stage,
        x,
        foot,
        wide,
        tall,
        light.thing(250 + next() * 60, 0.2 + row * 0.3 + next() * 0.08, 0.045),
      );
      x += wide + between(-6, 16);
    }
    drawn += rect(0, foot - 2, width, height - foot + 2, light.thing(255, 0.42 + row * 0.26, 0.03));
  }
  const street = height * 0.92;
  return (
    drawn +
    rect(0, street, width, height - street, light.thing(260, 0.95, 0.015)) +
    Array.from({ length: 6 }, (_, dash) =>
      rect(dash * 170 + 20, street + 44, 90, 8, oklch(0.9, 0.05, 90), ' opacity="0.8"'),
    ).join('')
  );
};

const river: Scene = (stage) => {
  const { light, between } = stage;
  const far = height * between(0.4, 0.46);
  const bank = (side: -1 | 1, depth: number, hue: number) => {
    const edge = side < 0 ? 0 : width;
    const reach = edge - side * width * (0.34 + depth * 0.08);
    return shape(
      `M${edge} ${px(far + 10 + depth * 120)}Q${px(reach)} ${px(far + 60 + depth * 190)} ${px(edge - side * width * 0.1)} ${height}L${edge} ${height}Z`,
      light.thing(hue, 0.35 + depth * 0.28, 0.08),
    );
  };
  let reeds = '';
  for (let reed = 0; reed < 34; reed++) {
    const x = reed < 17 ? between(0, 190) : between(width - 190, width);
    const tall = between(90, 260);
    const lean = between(-24, 24);
    reeds +=
      `<path d="M${px(x)} ${height}q${px(lean / 3)} ${px(-tall / 2)} ${px(lean)} ${px(-tall)}" stroke="${light.thing(125, 0.75, 0.08)}" stroke-width="5" fill="none"/>` +
      rect(x + lean - 5, height - tall - 34, 10, 40, light.thing(55, 0.8, 0.06), ' rx="5"');
  }
  return (
    sky(stage, far) +
    shape(ridge(stage, far - 40, 50, 1.1), light.thing(160, 0.25, 0.05)) +
    shape(ridge(stage, far - 2, 16, 1.7), light.thing(145, 0.42, 0.07)) +
    water(stage, far + 12, 215) +
    bank(-1, 0, 130) +
    bank(1, 0, 138) +
    bank(-1, 1, 126) +
    bank(1, 1, 132) +
    reeds
  );
};

const mural: Scene = (stage) => {
  const { light, next, between } = stage;
  const ground = height * 0.84;
  const wall = light.thing(45, 0.25, 0.04);
  let drawn = sky(stage, 220) + rect(0, 120, width, ground - 120, wall);
  let bricks = '';
  for (let row = 0; row < 30; row++) {
    for (let column = -1; column < 10; column++) {
      if (next() < 0.4) bricks += `M${column * 100 + (row % 2) * 50} ${124 + row * 30}h94v26h-94Z`;
    }
  }
  drawn += shape(bricks, light.thing(40, 0.42, 0.055), ' opacity="0.4"');
  const hue = next() * 360;
  const paints = [0, 55, 130, 200, 290].map((turn) => oklch(light.night ? 0.56 : 0.72, 0.15, hue + turn));
  const [cx, cy] = [width * between(0.4, 0.6), height * between(0.42, 0.5)];
  for (let ring = 0; ring < 6; ring++) {
    drawn += disc(cx, cy, 360 - ring * 58, paints[ring % 5] ?? wall);
  }
  const petals = 6 + Math.floor(next() * 5);
  for (let petal = 0; petal < petals; petal++) {
    const turn = (petal * 360) / petals;
    drawn += `<ellipse cx="${px(cx)}" cy="${px(cy - 190)}" rx="54" ry="120" fill="${paints[(petal * 2) % 5]}" opacity="0.9" transform="rotate(${px(turn)} ${px(cx)} ${px(cy)})"/>`;
  }
  drawn += disc(cx, cy, 76, oklch(0.95, 0.04, hue)) + disc(cx, cy, 34, oklch(0.3, 0.06, hue));
  return (
    drawn +
    rect(0, ground, width, height - ground, light.thing(80, 0.4, 0.015)) +
    rect(0, ground, width, 20, light.thing(80, 0.16, 0.015)) +
    house(stage, -120, ground, 150, 700, light.thing(255, 0.7, 0.03))
  );
};

const bridge: Scene = (stage) => {
  const { light, between } = stage;
  const horizon = height * 0.5;
  const deck = horizon + between(20, 70);
  const stone = light.thing(65, 0.45, 0.035);
  const arches = 3 + Math.round(between(0, 2));
  const span = width / arches;
  let holes = '';
  for (let arch = 0; arch < arches; arch++) {
    const x = arch * span + span * 0.12;
    const wide = span * 0.76;
    holes += `M${px(x)} ${px(deck + 250)}v-70a${px(wide / 2)} ${px(wide / 2.2)} 0 0 1 ${px(wide)} 0v70Z`;
  }
  let town = '';
  for (let x = -20; x < width; x += between(70, 120)) {
    town += house(stage, x, horizon + 20, between(70, 110), between(80, 240), light.thing(250, 0.35, 0.04));
  }
  const lamps = Array.from({ length: arches + 1 }, (_, lamp) => {
    const x = Math.min(width - 8, lamp * span + 4);
    return (
      rect(x - 3, deck - 96, 6, 76, light.thing(260, 0.95, 0.02)) +
      disc(x, deck - 102, 12, oklch(0.93, 0.11, 90)) +
      (light.night ? disc(x, deck - 102, 40, oklch(0.93, 0.11, 90), ' opacity="0.2"') : '')
    );
  });
  return (
    sky(stage, horizon) +
    town +
    water(stage, horizon + 20, 230) +
    shape(`M0 ${px(deck - 22)}H${width}V${px(deck + 250)}H0Z${holes}`, stone, ' fill-rule="evenodd"') +
    rect(0, deck - 30, width, 24, light.thing(65, 0.25, 0.03)) +
    lamps.join('')
  );
};

const mountain: Scene = (stage) => {
  const { light, between } = stage;
  const peak = (x: number, top: number, foot: number, half: number, depth: number) => {
    const cap = (foot - top) * 0.3;
    const slope = half / (foot - top);
    return (
      shape(
        `M${px(x - half)} ${px(foot)}L${px(x)} ${px(top)}L${px(x + half)} ${px(foot)}Z`,
        light.thing(260, depth, 0.045),
      ) +
      shape(
        `M${px(x)} ${px(top)}L${px(x + slope * cap)} ${px(top + cap)}l${px(-slope * cap * 0.5)} -18l${px(-slope * cap * 0.45)} 26l${px(-slope * cap * 0.5)} -30l${px(-slope * cap * 0.55)} 22Z`,
        oklch(light.night ? 0.7 : 0.97, 0.012, 250),
      )
    );
  };
  const foot = height * 0.68;
  return (
    sky(stage, foot) +
    peak(width * between(0.1, 0.3), height * 0.34, foot, 360, 0.22) +
    peak(width * between(0.7, 0.9), height * 0.3, foot, 400, 0.3) +
    peak(width * between(0.42, 0.58), height * between(0.2, 0.27), foot, 430, 0.45) +
    shape(ridge(stage, foot - 30, 40, 1.3, 0.15), light.thing(155, 0.5, 0.06)) +
    water(stage, foot + 40, 220) +
    shape(ridge(stage, height * 0.87, 26, 0.9), light.thing(140, 0.75, 0.07)) +
    [0.08, 0.2, 0.86, 0.95]
      .map((at) =>
        pine(
          width * at,
          height * 0.93,
          between(240, 380),
          light.thing(150, 0.85, 0.07),
          light.thing(50, 0.95, 0.03),
        ),
      )
      .join('')
  );
};

const market: Scene = (stage) => {
  const { light, next, between } = stage;
  let drawn = sky(stage, height * 0.4);
  for (let x = -30; x < width; x += 150) {
    drawn += house(
      stage,
      x,
      height * 0.66,
      146,
      between(300, 480),
      light.thing(40 + next() * 60, 0.2 + next() * 0.2, 0.07),
    );
  }
  drawn += rect(0, height * 0.66, width, height * 0.34, light.thing(75, 0.3, 0.02));
  for (let stall = 0; stall < 3; stall++) {
    const [x, y, wide] = [stall * 310 - 30 + between(-10, 20), height * (0.58 + (stall % 2) * 0.1), 290];
    const hue = next() * 360;
    let stripes = '';
    for (let band = 0; band < 6; band += 2) {
      stripes += `M${px(x + (band * wide) / 6)} ${px(y)}h${px(wide / 6)}v78q${px(-wide / 12)} 26 ${px(-wide / 6)} 0Z`;
    }
    drawn +=
      rect(x + 14, y + 60, 10, 250, light.thing(50, 0.8, 0.03)) +
      rect(x + wide - 24, y + 60, 10, 250, light.thing(50, 0.8, 0.03)) +
      rect(x, y, wide, 80, oklch(light.night ? 0.62 : 0.95, 0.02, 80)) +
      shape(stripes, oklch(light.night ? 0.48 : 0.64, 0.16, hue)) +
      rect(x + 6, y + 210, wide - 12, 110, light.thing(55, 0.55, 0.05));
    for (let fruit = 0; fruit < 22; fruit++) {
      const colour = oklch(light.night ? 0.6 : 0.74, 0.15, [30, 60, 95, 140, 20][fruit % 5] ?? 30);
      drawn += disc(x + 26 + (fruit % 11) * 24, y + 206 - Math.floor(fruit / 11) * 20, 15, colour);
    }
  }
  return drawn;
};

const scenes: Record<SceneKind, Scene> = { coast, forest, skyline, river, mural, bridge, mountain, market };

/** The inside of a picture of a place, at a time of day that the sequence draws. */
export function drawScene(kind: SceneKind, next: () => number): string {
  const light = lights[Math.floor(next() * lights.length)] ?? lights[0];
  if (!light) throw new RangeError('There is no light');
  const stage: Stage = {
    next,
    light: light((next() - 0.5) * 30),
    between: (least, most) => least + next() * (most - least),
  };
  return scenes[kind](stage);
}
