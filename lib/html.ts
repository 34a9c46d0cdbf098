import sanitizeHtml from 'sanitize-html';

/** Formatted text that people write: paragraphs, emphasis, lists, small headings and links to the web. */
const allowed: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'strong', 'b', 'em', 'i', 'u', 'ul', 'ol', 'li', 'h3', 'h4', 'blockquote', 'a'],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: {
    a: (tagName, { href, ...attribs }) => ({
      tagName,
      attribs: {
        ...attribs,
        ...(href !== undefined && { href: bareDomain.test(href) ? `https://${href}` : href }),
        rel: 'nofollow noopener noreferrer',
      },
    }),
    h1: 'h3',
    h2: 'h3',
    h5: 'h4',
    h6: 'h4',
  },
};

/** An address as people write it, without its scheme; in a page it would lead to a page beside that one. */
const bareDomain = /^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:[/?#]|$)/i;

/** Where a block begins or ends that is not allowed itself: without a break its words would join their neighbours. */
const MARK = '\ufdd0';
const strangeBlock =
  /<\/?(?:address|article|aside|dd|details|div|dl|dt|figcaption|figure|footer|form|header|hr|main|nav|pre|section|summary|table|tr)\b/gi;
const blockBefore = /<(?:\/?(?:p|ul|ol|li|h3|h4|blockquote)|br \/)>$/;
const blockAfter = /^<(?:\/?(?:p|ul|ol|li|h3|h4|blockquote)|br \/)>/;

/** One break for each run of marks, none where a block that is left breaks the line already. */
const withBreaks = (pieces: string[]) =>
  pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece, at, all) => {
      const breaks = at === 0 || blockBefore.test((all[at - 1] ?? '').slice(-14)) || blockAfter.test(piece);
      return breaks ? piece : `<br />${piece}`;
    })
    .join('');

/**
 * HTML without anything that runs, loads or hides: only the allow-list is left. Lines and cells of other editors stay
 * apart, and their headings are headings.
 */
export function cleanHtml(html: string): string {
  const marked = html
    .replaceAll(MARK, '')
    .replaceAll(strangeBlock, `${MARK}$&`)
    .replaceAll(/<\/t[dh]\b/gi, ' $&');
  const pieces = sanitizeHtml(marked, allowed).split(MARK);
  return pieces.length === 1 ? (pieces[0] ?? '') : withBreaks(pieces);
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/**
 * The plain text of an HTML fragment: tags gone, a line for each block, a dot before what a list lists. For people to
 * read, not to put into a page.
 */
export const textOfHtml = (html: string): string =>
  sanitizeHtml(
    html.replace(/<li[^<>]*>/gi, '$&• ').replace(/<\/(?:p|li|h3|h4|blockquote)>|<br ?\/?>/gi, '$&\n'),
    { allowedTags: [], allowedAttributes: {} },
  )
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
