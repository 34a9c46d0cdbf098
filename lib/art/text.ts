export const fontFamily = "Geist, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is safe inside an XML element or attribute; characters XML 1.0 forbids are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** Width of one character in em: good enough to wrap, since an SVG has no layout of its own. */
function characterWidth(character: string): number {
  if (
    /[\u{1100}-\u{11FF}\u{2E80}-\u{D7FF}\u{F900}-\u{FAFF}\u{FF00}-\u{FF60}\u{1F000}-\u{3FFFF}]/u.test(
      character,
    )
  )
    return 1;
  if (/[iljtfI.,:;'|!() ]/.test(character)) return 0.32;
  if (/[mwMW@%]/.test(character)) return 0.88;
  if (/[<>=+~"]/.test(character)) return 0.8;
  return /[A-Z0-9]/.test(character) ? 0.68 : 0.58;
}

const textWidth = (text: string) =>
  Array.from(text).reduce((sum, character) => sum + characterWidth(character), 0);

/** Breaks a text into at most `most` lines of `width` em; what does not fit ends in an ellipsis. */
export function wrapText(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).filter((word) => word !== '');
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '' && lines.length + 1 < most) {
      lines.push(line);
      line = '';
    }
    if (line !== '' || textWidth(word) > width) {
      const rest = [line, ...words.slice(index)].join(' ').trim();
      return [...lines, shorten(rest, width)];
    }
    line = word;
  }
  return line === '' ? lines : [...lines, line];
}

function shorten(text: string, width: number): string {
  const characters = Array.from(text);
  while (characters.length > 0 && textWidth(characters.join('')) > width - 0.9) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** One or two capitals for a person or a company; `?` when the name has no letter or digit. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).flatMap((word) => word.match(/[\p{L}\p{N}]/u) ?? []);
  const first = words[0] ?? '?';
  const last = words.length > 1 ? (words[words.length - 1] ?? '') : '';
  return (first + last).toUpperCase();
}
