/** `make` for what is asked again and again: what it gave is kept for the last `most` keys or so. */
export function remembered<T>(most: number, make: (key: string) => T): (key: string) => T {
  // Two halves: the younger one takes what comes, and what is used of the older one; it becomes the older one when full.
  let [young, old] = [new Map<string, T>(), new Map<string, T>()];
  return (key) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const value = old.get(key) ?? make(key);
    if (young.size * 2 >= most) [young, old] = [new Map(), young];
    young.set(key, value);
    return value;
  };
}
