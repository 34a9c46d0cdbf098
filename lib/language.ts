/** More of an Accept-Language header is not read. */
const MOST = 200;

/** The language that a browser likes best by its Accept-Language header, as two or three small letters; null where it says none. */
export function preferredLanguage(header: string): string | null {
  let best: { code: string; weight: number } | undefined;
  for (const part of header.slice(0, MOST).split(',')) {
    const [, code, weight = '1'] =
      /^\s*([A-Za-z]{2,3})(?:-[A-Za-z0-9-]+)?\s*(?:;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?\s*$/.exec(part) ??
      [];
    if (code && Number(weight) > (best?.weight ?? 0))
      best = { code: code.toLowerCase(), weight: Number(weight) };
  }
  return best?.code ?? null;
}
