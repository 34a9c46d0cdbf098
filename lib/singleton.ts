const registry = globalThis as unknown as { fanfare?: Map<string, unknown> };

/**
 * One value a process. Next bundles a module once for each route that imports it, so module scope is not
 * shared between routes; connection pools and caches live here instead.
 */
export function singleton<T>(name: string, make: () => T): T {
  registry.fanfare ??= new Map();
  if (!registry.fanfare.has(name)) registry.fanfare.set(name, make());
  return registry.fanfare.get(name) as T;
}
