const registry = globalThis as unknown as { fanfare?: Map<string, unknown> };

/**
 * One value a process. Next bundles a module once for each route that imports it, so module scope is not
 * shared between routes; connection pools and caches live here instead. A promise that comes to nothing is forgotten, so that
 * the next to ask tries again.
 */
export function singleton<T>(name: string, make: () => T): T {
  registry.fanfare ??= new Map();
  const values = registry.fanfare;
  if (!values.has(name)) {
    const made = make();
    values.set(name, made);
    if (made instanceof Promise) made.catch(() => values.delete(name));
  }
  return values.get(name) as T;
}
