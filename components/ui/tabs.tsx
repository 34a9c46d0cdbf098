'use client';

import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { cn } from './cn';

/** Panels that share a place and all come with the page. Tabs that choose data are `LinkTabs`. */
export function Tabs({
  tabs,
  label,
  defaultValue,
  className,
}: {
  label: string;
  tabs: { value: string; label: ReactNode; panel: ReactNode }[];
  defaultValue?: string;
  className?: string;
}) {
  return (
    <Base.Root defaultValue={defaultValue ?? tabs[0]?.value} className={cn('grid gap-4', className)}>
      <Base.List aria-label={label} className="tabs">
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} value={tab.value} className="tab">
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="min-w-0 rounded-chip">
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
