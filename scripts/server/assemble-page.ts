// How React writes a page that is not ready at once: a place for each part, and the part in a hidden element at the end,
// followed by a script that puts it there.
const PART =
  /<(?:(div|table) hidden|(svg|math) aria-hidden="true" style="display:none"|table hidden><(tbody|tr|colgroup)) id="S:([\da-f]+)">/g;
const PLACE = /<template id="P:([\da-f]+)"><\/template>|<!--\$\?--><template id="B:([\da-f]+)"><\/template>/;
const ORDER = /<script nonce="[^"]+">\$R(?:(?!<\/script>).)*<\/script>/gs;
const READABLE_ORDER =
  /\$R(?:C\("(B:[\da-f]+)","S:([\da-f]+)"|S\("S:([\da-f]+)","(P:[\da-f]+)")\)<\/script>$/;

/**
 * The page as it is once React's scripts have put every part in its place: it can be read without scripts, and no
 * skeleton is drawn for what is there already. React takes it over like a page that never waited.
 *
 * Undefined where there is more to do than that, such as for a part that failed or brings a stylesheet.
 */
export function assemblePage(page: string): string | undefined {
  const places = new Map<string, string>();
  let isSimple = true;
  const ordered = page.replace(ORDER, (order) => {
    const [, boundary, content, part, hole] = READABLE_ORDER.exec(order) ?? [];
    const [place, id] = [boundary ?? hole, content ?? part];
    if (place && id) places.set(place, id);
    else isSimple = false;
    return '';
  });
  const parts = new Map<string, string>();
  const frame = isSimple ? takeParts(ordered, parts) : undefined;
  const partOf = (place: string) => parts.get(places.get(place) ?? '');
  return frame === undefined ? undefined : fill(frame, partOf);
}

/** Moves the parts out of the page into `parts`; what is left of it, or undefined where one has no end. */
function takeParts(page: string, parts: Map<string, string>): string | undefined {
  let left = '';
  let from = 0;
  for (const { index, 0: opening, 1: block, 2: drawing, 3: rows, 4: id = '' } of page.matchAll(PART)) {
    const tag = block ?? drawing ?? rows ?? '';
    const content = index + opening.length;
    const end = endOf(page, content, new RegExp(`<(/)?${tag}[\\s>]`, 'g'));
    if (end === undefined) return undefined;
    parts.set(id, page.slice(content, end));
    left += page.slice(from, index);
    from = end + `</${tag}>${rows ? '</table>' : ''}`.length;
  }
  return left + page.slice(from);
}

/** The page with each place filled, and places in what fills it; undefined where a part is missing. */
function fill(page: string, partOf: (place: string) => string | undefined): string | undefined {
  let filled = '';
  let left = page;
  for (let place = PLACE.exec(left); place; place = PLACE.exec(left)) {
    const [found, hole, boundary] = place;
    const after = place.index + found.length;
    const part = partOf(boundary === undefined ? `P:${hole}` : `B:${boundary}`);
    const whole = part === undefined ? undefined : fill(part, partOf);
    const end = boundary === undefined ? after : endOf(left, after, /<!--(\/)?\$[?!~]?-->/g);
    if (whole === undefined || end === undefined) return undefined;
    filled = join(filled, left.slice(0, place.index));
    filled = boundary === undefined ? join(filled, whole) : `${filled}<!--$-->${whole}`;
    left = left.slice(end);
  }
  return join(filled, left);
}

/** Texts that meet stay two, as React knows them; in HTML a text never ends with ">" or starts with "<" itself. */
function join(before: string, after: string): string {
  const meet = before !== '' && !before.endsWith('>') && after !== '' && !after.startsWith('<');
  return meet ? `${before}<!-- -->${after}` : before + after;
}

/** Where what is open at `from` is closed, when it holds more of its kind; group 1 of `tag` tells a closing one. */
function endOf(page: string, from: number, tag: RegExp): number | undefined {
  let depth = 1;
  tag.lastIndex = from;
  for (let found = tag.exec(page); found; found = tag.exec(page)) {
    depth += found[1] ? -1 : 1;
    if (depth === 0) return found.index;
  }
  return undefined;
}
