/** The query of a page as Next hands it over, after awaiting. */
export type SearchParams = Record<string, string | string[] | undefined>;

/**
 * The same page with some parameters changed; `null` or an empty string removes one.
 * Any change other than to `page` itself goes back to the first page.
 */
export function hrefWith(params: SearchParams, changes: Record<string, string | number | null>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    if (key in changes || value === undefined) continue;
    if (key === 'page' || key === 'cursor') continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(key, one);
  }
  for (const [key, value] of Object.entries(changes)) {
    if (value !== null && value !== '') query.set(key, String(value));
  }
  const text = query.toString();
  return text ? `?${text}` : '?';
}
