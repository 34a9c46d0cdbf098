'use client';

import { chooseTheme, type Theme, useTheme } from './theme';

/** The themes as the browser's own list: light enough for public pages. */
export function ThemeSelect() {
  const theme = useTheme();
  return (
    <label className="flex items-center gap-2">
      Theme
      <select
        value={theme}
        onChange={(event) => chooseTheme(event.currentTarget.value as Theme)}
        className="control w-auto px-2"
      >
        <option value="system">System</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
  );
}
