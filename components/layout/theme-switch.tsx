'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Menu, MenuRadioGroup } from '@/components/ui/menu';
import { chooseTheme, useTheme } from './theme';

/** The three themes with their icons, in the order they are offered. */
export const themeOptions = [
  { value: 'system' as const, label: 'System', icon: <Monitor aria-hidden="true" strokeWidth={1.75} /> },
  { value: 'light' as const, label: 'Light', icon: <Sun aria-hidden="true" strokeWidth={1.75} /> },
  { value: 'dark' as const, label: 'Dark', icon: <Moon aria-hidden="true" strokeWidth={1.75} /> },
];

/** Chooses between system, light and dark; its icon shows what is on screen. */
export function ThemeSwitch() {
  const theme = useTheme();
  return (
    <Menu
      trigger={
        <Button variant="ghost" size="icon" aria-label="Theme">
          <Sun aria-hidden="true" className="size-4 dark:hidden" strokeWidth={1.75} />
          <Moon aria-hidden="true" className="hidden size-4 dark:block" strokeWidth={1.75} />
        </Button>
      }
      className="min-w-40"
    >
      <MenuRadioGroup label="Theme" value={theme} onValueChange={chooseTheme} options={themeOptions} />
    </Menu>
  );
}
