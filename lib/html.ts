import sanitizeHtml from 'sanitize-html';

/** Formatted text that people write: paragraphs, emphasis, lists, small headings and links to the web. */
const allowed: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'strong', 'b', 'em', 'i', 'u', 'ul', 'ol', 'li', 'h3', 'h4', 'blockquote', 'a'],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'nofollow noopener noreferrer' }) },
};

/** HTML without anything that runs, loads or hides: only the allow-list is left. */
export const cleanHtml = (html: string): string => sanitizeHtml(html, allowed);

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
