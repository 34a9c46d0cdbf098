import { oklch } from './palette';
import { disc, house, px, rect, type Scene, sceneSize, shape, sky, water } from './stage';

const { width, height } = sceneSize;

export const skyline: Scene = (stage) => {
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

export const mural: Scene = (stage) => {
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

export const bridge: Scene = (stage) => {
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

export const market: Scene = (stage) => {
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
