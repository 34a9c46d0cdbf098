/** A word of the API that people read as it is: `wall_page` becomes "Wall page". States have labels of their own. */
export function capitalised(word: string): string {
  const words = word.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
