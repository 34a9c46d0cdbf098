import type { ReactNode } from 'react';
import { CurrentInView } from './current-in-view';
import { Link } from './link';

/** Tabs that are links, so that the chosen one lives in the address. Counts are shown beside the words. */
export function LinkTabs({
  label,
  tabs,
}: {
  label: string;
  tabs: { href: string; label: ReactNode; count?: number; current: boolean }[];
}) {
  return (
    <nav aria-label={label} className="tabs">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          scroll={false}
          aria-current={tab.current ? 'page' : undefined}
          className="tab"
        >
          {tab.label}
          {tab.count !== undefined && <span className="tab-count">{tab.count.toLocaleString('en')}</span>}
        </Link>
      ))}
      <CurrentInView at={tabs.find(({ current }) => current)?.href ?? ''} />
    </nav>
  );
}
