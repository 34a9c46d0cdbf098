/** Colours of one picture: `tone(0)` is paper, `tone(1)` is deep ink, in between the hue turns from accent to main. */
export interface Palette {
  tone(depth: number): string;
  accent: string;
  glow: string;
  paper: string;
  ink: string;
}

/** Main and accent hue of each palette, in OKLCH degrees, chosen by eye to sit well together. */
const huePairs: readonly (readonly [number, number])[] = [
  [345, 75],
  [18, 70],
  [258, 50],
  [205, 40],
  [155, 95],
  [295, 350],
  [275, 200],
  [45, 90],
  [235, 340],
  [5, 310],
  [178, 110],
  [320, 30],
];

const linearToByte = (value: number) =>
  Math.round(255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055));

function oklchToLinear(lightness: number, chroma: number, hue: number): [number, number, number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** An sRGB hex colour; chroma is lowered until the colour exists, so lightness and hue stay as asked. */
export function oklch(lightness: number, chroma: number, hue: number): string {
  let shown = oklchToLinear(lightness, chroma, hue);
  for (let left = chroma; left > 0 && shown.some((value) => value < 0 || value > 1); left -= 0.005) {
    shown = oklchToLinear(lightness, left, hue);
  }
  const bytes = shown.map((value) => linearToByte(Math.min(1, Math.max(0, value))));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** A drawing whose fills are numbered in braces, in these colours; `{lamp}` is what shines in it. */
export const painted = (drawing: string, colours: readonly string[], lamp = 'none'): string =>
  drawing.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === 'lamp' ? lamp : (colours[Number(name)] ?? 'none'),
  );

/** Draws one of the palettes from the sequence. */
export function pickPalette(next: () => number): Palette {
  const [mainHue, accentHue] = huePairs[Math.floor(next() * huePairs.length)] ?? [345, 75];
  const drift = (next() - 0.5) * 26;
  const [main, accent] = [mainHue + drift, accentHue + drift / 2];
  const turn = ((main - accent + 540) % 360) - 180;
  return {
    tone(depth) {
      const chroma = 0.02 + 0.155 * Math.sin(Math.PI * Math.min(0.92, depth * 0.85 + 0.06));
      return oklch(0.965 - 0.7 * depth, chroma, accent + turn * Math.min(1, depth * 1.35));
    },
    accent: oklch(0.76, 0.16, accent),
    glow: oklch(0.91, 0.09, accent),
    paper: oklch(0.97, 0.018, main),
    ink: oklch(0.27, 0.075, main),
  };
}
