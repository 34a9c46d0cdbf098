import { oklch } from './palette';
import { disc, pine, px, rect, ridge, type Scene, sceneSize, shape, sky, water } from './stage';

const { width, height } = sceneSize;

export const coast: Scene = (stage) => {
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

export const forest: Scene = (stage) => {
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

export const river: Scene = (stage) => {
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

export const mountain: Scene = (stage) => {
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
