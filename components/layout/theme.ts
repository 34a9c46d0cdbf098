'use client';

import { useSyncExternalStore } from 'react';

/** What the switch offers; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark';

const year = 31_536_000;

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

function read(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

/** Shows a theme at once and remembers it in the cookie the server reads, so that the next page comes without a flash. */
export function chooseTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers we support
  document.cookie = `theme=${theme}; path=/; max-age=${theme === 'system' ? 0 : year}; samesite=lax`;
}

/** The chosen theme, kept in step with every switch on the page. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, read, () => 'system');
}
