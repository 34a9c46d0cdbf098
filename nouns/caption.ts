import { hashtagSigns } from './hashtags';
import { isOn, parseAddress } from './posts/address';

/** What a post's words hold of something that is asked for: it, something that may be it, or neither. */
export type Held = 'there' | 'near' | 'nowhere';

/** A name behind its sign, folded; `sure` where it stands by itself, so that every network reads it. */
interface Named {
  name: string;
  sure: boolean;
}

/** An address: its host and page in one spelling, and all of it. */
interface Place {
  host: string;
  page: string;
  url: URL;
}

/** The words of a post, read once for whatever is asked of them. */
export interface Caption {
  /** All of them, folded. */
  text: string;
  tags: readonly Named[];
  mentions: readonly Named[];
  places: readonly Place[];
  /** Whether an address ends in an ellipsis, so that nobody can tell where it leads. */
  cutOff: boolean;
}

/** A text without what people do not tell apart: case, in any script, spaces, and how emoji are drawn. */
const folded = (text: string) =>
  text
    .normalize('NFKC')
    // The lower case of a dotted capital I leaves its dot behind, the upper case of ß is SS.
    .toLowerCase()
    .replace(/\u0307|\u200c|\u200d|\ufe0e|\ufe0f/g, '')
    .toUpperCase()
    .replace(/\s+/g, ' ');

/** A text without such signs at its end. A pattern that ends in `+$` would begin anew at each of them. */
function withoutEnd(text: string, sign: RegExp): string {
  const signs = [...text];
  let end = signs.length;
  while (end > 0 && sign.test(signs[end - 1] ?? '')) end--;
  return signs.slice(0, end).join('');
}

/** Before `#` and `@` these make an address or a mail address of it, or a word. */
const glue = /[\p{L}\p{M}\p{N}_/@&]/u;
const tag = new RegExp(`[#＃]([${hashtagSigns}]+)`, 'gu');
const mention = /[@＠]([\p{L}\p{M}\p{N}._·-]+)/gu;
/** What people put right behind a hashtag, which some networks count to it. */
const ornament = /\p{Extended_Pictographic}|\u200d|\u20e3/u;

/** The names behind a sign; those that something is glued to, or that are a part of an address, are not sure. */
const namesIn = (words: readonly string[], pattern: RegExp): Named[] =>
  words.flatMap((word) => {
    const slash = word.indexOf('/');
    return [...word.matchAll(pattern)].map(({ index, 1: name = '' }) => ({
      name,
      sure: !glue.test(word[index - 1] ?? '') && (slash < 0 || slash > index),
    }));
  });

/** Where an address ends, and where one with its scheme begins. */
const around =
  /[\s。！、，；：？（）「」『』【】《》<>"“”\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]+|(?=https?:\/\/)/iu;
const scheme = /^https?:\/\//i;

function placeOf(text: string): Place | undefined {
  const address = parseAddress(text);
  if (!address) return undefined;
  const host = address.host.replace(/^www\./, '');
  return { host, page: [host, ...address.parts].join('/'), url: new URL(text) };
}

/** What closes a sentence behind an address, and what may close a bracket or quotation as well. */
const closings = [/[.,;:!?]/, /[^\p{L}\p{M}\p{N}/_-]/u];

/** The address that a piece of text is, with its scheme or without, with and without what closes it. */
function placesIn(piece: string): Place[] {
  const text = piece.replace(/^[^\p{L}\p{N}]+/u, '');
  return [...new Set([text, ...closings.map((sign) => withoutEnd(text, sign))])].flatMap((each) => {
    const place = scheme.test(each)
      ? placeOf(each)
      : each.includes('.')
        ? placeOf(`https://${each}`)
        : undefined;
    return place ? [place] : [];
  });
}

/** Reads the words of a post, in one go over each of them. */
export function readCaption(written: string): Caption {
  const caption = written
    .normalize('NFC')
    .replace(/\ufe0e|\ufe0f/g, '')
    .replaceAll('...', '…');
  const words = caption.split(/\s+/);
  const pieces = caption.split(around);
  return {
    text: folded(caption),
    tags: namesIn(words, tag).flatMap(({ name, sure }) =>
      [name, withoutEnd(name, ornament)].map((each) => ({ name: folded(each), sure })),
    ),
    mentions: namesIn(words, mention).map(({ name, sure }) => ({
      name: folded(withoutEnd(name, /[.-]/)),
      sure,
    })),
    places: pieces.filter((piece) => !piece.includes('…')).flatMap(placesIn),
    cutOff: pieces.some((piece) => scheme.test(piece) && piece.includes('…')),
  };
}

/** Whether a hashtag is there, also with an emoji or a trademark right behind it. */
export function holdsTag({ tags }: Caption, wanted: string): Held {
  const asked = folded(wanted);
  const same = tags.filter(({ name }) => name === asked);
  if (same.length === 0) return 'nowhere';
  return same.some(({ sure }) => sure) ? 'there' : 'near';
}

/** Whether a name is mentioned; networks differ in whether a dot or hyphen behind it goes on with it. */
export function holdsMention({ mentions }: Caption, wanted: string): Held {
  const handle = folded(wanted);
  if (mentions.some(({ name, sure }) => sure && name === handle)) return 'there';
  const near = mentions.some(
    ({ name }) => name.startsWith(handle) && ['', '.', '-'].includes(name.charAt(handle.length)),
  );
  return near ? 'near' : 'nowhere';
}

/** Whether a part of the text has neither of these signs beside it. */
function standsAlone(text: string, part: string, before: RegExp, after: RegExp): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (!before.test(text[at - 1] ?? '') && !after.test(text[at + part.length] ?? '')) return true;
  }
  return false;
}

/** Whether the text has these words, as words of their own. */
export const holdsWords = ({ text }: Caption, wanted: string): boolean =>
  standsAlone(text, folded(wanted), glue, /[\p{L}\p{M}\p{N}_-]/u);

const shorteners = new Set(
  'amzn.to bit.ly buff.ly cutt.ly goo.gl is.gd linktr.ee lnk.bio lnkd.in ow.ly rb.gy shorturl.at t.co tinyurl.com'.split(
    ' ',
  ),
);

/**
 * Whether an address is there, also with parameters or a fragment of the author's. Another page of its site, a shortened
 * address and one that is cut off may lead to it all the same.
 */
export function holdsLink({ text, places, cutOff }: Caption, wanted: string): Held {
  const place = placeOf(wanted);
  if (!place) return 'near';
  const { host, page, url } = place;
  const there = places.some(
    (each) =>
      each.page === page &&
      (url.hash === '' || each.url.hash === url.hash) &&
      [...url.searchParams].every(([name, value]) => each.url.searchParams.getAll(name).includes(value)),
  );
  if (there) return 'there';
  const near =
    cutOff ||
    places.some((each) => shorteners.has(each.host) || isOn(host, [each.host])) ||
    standsAlone(text, folded(host), /[A-Z0-9-]/, /[A-Z0-9-]/);
  return near ? 'near' : 'nowhere';
}
