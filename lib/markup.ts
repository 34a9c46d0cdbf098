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

const signs = { '**': 'strong', __: 'u', '*': 'em' } as const;
const inline =
  /\*\*(?=\S)(.+?)(?<=\S)\*\*|__(?=\S)(.+?)(?<=\S)__|\*(?=\S)([^*]+?)(?<=\S)\*|\[([^\]\n]+)\]\(([^()\s]+)\)/;

const safeHref = (href: string) => (/^(?:https?:\/\/|mailto:)\S+$/i.test(href) ? href : undefined);

function spansOf(text: string, marks: Span['marks'] = [], href?: string): Span[] {
  const match = inline.exec(text);
  if (!match) return text === '' ? [] : [{ text, marks, ...(href && { href }) }];
  const [whole, strong, under, em, label, address] = match;
  const before = spansOf(text.slice(0, match.index), marks, href);
  const after = spansOf(text.slice(match.index + whole.length), marks, href);
  const inner = strong ?? under ?? em;
  if (inner !== undefined) {
    const mark = signs[strong !== undefined ? '**' : under !== undefined ? '__' : '*'];
    return [...before, ...spansOf(inner, [...marks, mark], href), ...after];
  }
  const target = safeHref(address ?? '');
  const middle: Span[] = target ? spansOf(label ?? '', marks, target) : [{ text: whole, marks }];
  return [...before, ...middle, ...after];
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
    const words = spansOf(sign ? line.trimStart().replace(sign, '').trim() : line.trim());
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

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

function spanHtml({ text, marks, href }: Span): string {
  const marked = [...marks].reverse().reduce((html, mark) => `<${mark}>${html}</${mark}>`, escaped(text));
  return href ? `<a href="${escaped(href)}">${marked}</a>` : marked;
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
    /<(\/?)([a-z0-9]+)([^>]*)>|[^<]+|</gi,
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
