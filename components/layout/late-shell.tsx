'use client';

import { type ComponentProps, lazy } from 'react';

const Shell = lazy(async () => ({ default: (await import('./signed-in-shell')).SignedInShell }));

/**
 * The same frame for pages that strangers see too. A layout brings the scripts of all it could show, so this one is asked
 * for when it is shown: strangers, who get another frame, do not load it.
 */
export function LateShell(props: ComponentProps<typeof Shell>) {
  return <Shell {...props} />;
}
