import { textAsHtml } from './escape-html';

/** A run of text with its marks. */
export interface Span {
  text: string;
  marks: readonly ('strong' | 'em' | 'u')[];
  /** Only http, https and mailto addresses. */
  href?: string;
}

/** A block of a text people wrote with the few signs of the toolbar. `lines` are broken inside the block. */
export interface Block {
  kind: 'p' | 'h3' | 'h4' | 'blockquote' | 'ul' | 'ol';
  lines: Span[][];
}

type Mark = Span['marks'][number];
type Sign = '**' | '__' | '*';

const signs: Record<Sign, Mark> = { '**': 'strong', __: 'u', '*': 'em' };

const safeHref = (href: string) => (/^(?:https?:\/\/|mailto:)\S+$/i.test(href) ? href : undefined);

const isWord = (character: string | undefined) => character !== undefined && /\S/.test(character);

/** A part of a line: words, a sign that begins or ends a mark, or a label with where it leads. */
type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'begin' | 'end'; text: Sign }
  | { kind: 'link'; label: Piece[]; href: string };

/**
 * Cuts a line into pieces in one walk: each sign is looked at once, and whatever a mark that ends leaves open inside it
 * is words again. A sign that is open already cannot begin anew, so marks are never deeper than there are signs.
 */
function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  const open: { sign: Sign; at: number; from: number }[] = [];
  const leads = linksOf(line);
  const words = (text: string) => {
    const last = pieces.at(-1);
    if (last?.kind === 'text') last.text += text;
    else pieces.push({ kind: 'text', text });
  };
  const begin = (sign: Sign, at: number) => {
    open.push({ sign, at: pieces.length, from: at + sign.length });
    pieces.push({ kind: 'text', text: sign });
    // The next words are a piece of their own, for this one may become a sign.
    pieces.push({ kind: 'text', text: '' });
  };
  const end = (sign: Sign) => {
    const depth = open.findLastIndex((each) => each.sign === sign);
    const [opened] = open.splice(depth);
    if (opened) pieces[opened.at] = { kind: 'begin', text: sign };
    pieces.push({ kind: 'end', text: sign });
  };
  for (let at = 0; at < line.length; ) {
    const link = line[at] === '[' ? leads(at) : undefined;
    if (link) {
      const { label, href, after } = link;
      if (safeHref(href)) pieces.push({ kind: 'link', label: piecesOf(label), href });
      else words(line.slice(at, after));
      at = after;
      continue;
    }
    const sign = signAt(line, at, open);
    const opened = sign && open.find((each) => each.sign === sign);
    if (sign && opened && at > opened.from && isWord(line[at - 1])) end(sign);
    else if (sign && !opened && isWord(line[at + sign.length])) begin(sign, at);
    else words(sign ?? line.slice(at, at + 1));
    at += sign?.length ?? 1;
  }
  return pieces;
}

/** The sign at a place. Of several stars the first ends what was opened last, unless two of them end something. */
function signAt(line: string, at: number, open: readonly { sign: Sign }[]): Sign | undefined {
  if (line.startsWith('**', at)) {
    if (open.at(-1)?.sign !== '*') return '**';
    const ends = open.some(({ sign }) => sign === '**') || isWord(line[at + 2]);
    return ends && line[at + 2] !== '*' ? '**' : '*';
  }
  if (line.startsWith('__', at)) return '__';
  return line[at] === '*' ? '*' : undefined;
}

/** Finds `[label](address)` at a bracket. Every bracket that closes is looked for, and read past, once. */
function linksOf(line: string) {
  let closes = -1;
  let lead: { href: string; after: number } | undefined;
  return (at: number) => {
    if (closes <= at && closes !== line.length) {
      const found = line.indexOf(']', at + 1);
      closes = found < 0 ? line.length : found;
      const address = /\(([^()\s]+)\)/y;
      address.lastIndex = closes + 1;
      const match = address.exec(line);
      lead = match?.[1] ? { href: match[1], after: address.lastIndex } : undefined;
    }
    return lead && closes > at + 1 ? { label: line.slice(at + 1, closes), ...lead } : undefined;
  };
}

function spansOf(pieces: Piece[], outer: Span['marks'] = [], href?: string): Span[] {
  const spans: Span[] = [];
  let marks = outer;
  for (const piece of pieces) {
    if (piece.kind === 'begin') marks = [...marks, signs[piece.text]];
    else if (piece.kind === 'end') marks = marks.slice(0, -1);
    else if (piece.kind === 'link') spans.push(...spansOf(piece.label, marks, piece.href));
    else if (piece.text !== '') {
      const last = spans.at(-1);
      if (last && last.marks === marks && last.href === href) last.text += piece.text;
      else spans.push({ text: piece.text, marks, ...(href && { href }) });
    }
  }
  return spans;
}

const starts: [RegExp, Exclude<Block['kind'], 'p'>][] = [
  [/^#### +/, 'h4'],
  [/^#{1,3} +/, 'h3'],
  [/^> ?/, 'blockquote'],
  [/^[-*] +/, 'ul'],
  [/^\d{1,3}[.)] +/, 'ol'],
];

/** Reads a text with signs: a blank line ends a paragraph, `- ` makes a list, `**` marks bold and so on. */
export function parseMarkup(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    if (line.trim() === '') {
      open = undefined;
      continue;
    }
    const [sign, kind] = starts.find(([start]) => start.test(line.trimStart())) ?? [undefined, 'p' as const];
    const words = spansOf(piecesOf(sign ? line.trimStart().replace(sign, '').trim() : line.trim()));
    const joins = open?.kind === kind && kind !== 'h3' && kind !== 'h4';
    if (open && joins) {
      open.lines.push(words);
      continue;
    }
    const block: Block = { kind, lines: [words] };
    blocks.push(block);
    open = block;
  }
  return blocks;
}

function spanHtml({ text, marks, href }: Span): string {
  const marked = [...marks].reverse().reduce((html, mark) => `<${mark}>${html}</${mark}>`, textAsHtml(text));
  return href ? `<a href="${textAsHtml(href)}">${marked}</a>` : marked;
}

/** The text as HTML of the small allow-list; whatever was typed between the signs is escaped. */
export function markupToHtml(text: string): string {
  return parseMarkup(text)
    .map(({ kind, lines }) => {
      const rows = lines.map((spans) => spans.map(spanHtml).join(''));
      if (kind === 'ul' || kind === 'ol') {
        return `<${kind}>${rows.map((row) => `<li>${row}</li>`).join('')}</${kind}>`;
      }
      const body = rows.join('<br />');
      return kind === 'blockquote' ? `<blockquote><p>${body}</p></blockquote>` : `<${kind}>${body}</${kind}>`;
    })
    .join('');
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' };

const decode = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name.toLowerCase()] ?? whole;
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

const markOf: Record<string, string> = { strong: '**', b: '**', em: '*', i: '*', u: '__' };

/** HTML of the allow-list as a text with signs, to go on writing it. Lists inside lists become one list. */
export function htmlToMarkup(html: string): string {
  const blocks: string[] = [];
  const lists: { ordered: boolean; items: number }[] = [];
  let prefix = '';
  let line = '';
  let quoted = 0;
  let tight = false;
  let href = '';
  const close = () => {
    const words = line
      .split('\n')
      .map((row) => row.replace(/\s+/g, ' ').trim())
      .filter((row) => row !== '');
    if (words.length > 0) {
      const mark = prefix || (quoted > 0 ? '> ' : '');
      const block = words.map((row, at) => (at === 0 || mark === '> ' ? mark : '') + row);
      if (tight && blocks.length > 0) blocks.push(`${blocks.pop()}\n${block.join(prefix ? ' ' : '\n')}`);
      else blocks.push(block.join(prefix ? ' ' : '\n'));
      tight = lists.length > 0;
      if (prefix.startsWith('#')) prefix = '';
    }
    line = '';
  };
  for (const [token, closing, name = '', attributes = ''] of html.matchAll(
    /<(\/?)([a-z0-9]+)([^<>]*)>|[^<]+|</gi,
  )) {
    const tag = name.toLowerCase();
    if (!tag) line += decode(token).replace(/\s+/g, ' ');
    else if (markOf[tag]) line += markOf[tag];
    else if (tag === 'br') line += '\n';
    else if (tag === 'a' && !closing) {
      href = decode(/href="([^"]*)"/i.exec(attributes)?.[1] ?? '');
      if (safeHref(href)) line += '[';
    } else if (tag === 'a') {
      if (safeHref(href)) line += `](${href})`;
      href = '';
    } else {
      close();
      if (tag === 'blockquote') quoted += closing ? -1 : 1;
      if (tag === 'ul' || tag === 'ol') {
        if (closing) lists.pop();
        else lists.push({ ordered: tag === 'ol', items: 0 });
        if (lists.length === 0 || (!closing && lists.length === 1)) tight = false;
        prefix = '';
      }
      const list = lists.at(-1);
      if (tag === 'li' && !closing && list) {
        list.items += 1;
        prefix = list.ordered ? `${list.items}. ` : '- ';
      }
      if (tag === 'h3' || tag === 'h4') prefix = closing ? '' : tag === 'h3' ? '### ' : '#### ';
    }
  }
  close();
  return blocks.join('\n\n');
}
