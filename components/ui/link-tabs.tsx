import type { ReactNode } from 'react';
import { CurrentInView } from './current-in-view';
import { Link } from './link';
import { tabListStyle, tabStyle } from './tab-style';

/** Tabs that are links, so that the chosen one lives in the address. Counts are shown beside the words. */
export function LinkTabs({
  label,
  tabs,
}: {
  label: string;
  tabs: { href: string; label: ReactNode; count?: number; current: boolean }[];
}) {
  return (
    <nav aria-label={label} className={tabListStyle}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          scroll={false}
          aria-current={tab.current ? 'page' : undefined}
          className={tabStyle}
        >
          {tab.label}
          {tab.count !== undefined && (
            <span className="rounded-full bg-sunken px-1.5 text-muted text-xs tabular-nums leading-5">
              {tab.count.toLocaleString('en')}
            </span>
          )}
        </Link>
      ))}
      <CurrentInView at={tabs.find(({ current }) => current)?.href ?? ''} />
    </nav>
  );
}
