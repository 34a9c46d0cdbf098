import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import type { databaseState } from '@/features/system';
import { version } from '@/package.json';

/** Names and values, one pair a line. */
export function Facts({ title, facts }: { title: string; facts: Record<string, ReactNode> }) {
  return (
    <Card title={title}>
      <dl className="grid gap-2 text-sm">
        {Object.entries(facts).map(([name, value]) => (
          <div key={name} className="flex flex-wrap justify-between gap-x-6">
            <dt className="text-muted">{name}</dt>
            <dd className="break-all text-right tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** A size in bytes as people read it. */
export function sizeWords(bytes: number): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return `${(bytes / 1000 ** step).toLocaleString('en', { maximumFractionDigits: 1 })} ${units[step]}`;
}

/** What runs here: this version, on this Node, for so long. */
export function PlatformFacts({ build }: { build: string | null }) {
  return (
    <Facts
      title="Platform"
      facts={{
        Version: version,
        Build: <span className="font-mono text-xs">{build ?? 'development'}</span>,
        Node: process.version,
        Uptime: `${Math.floor(process.uptime() / 60).toLocaleString('en')} minutes, this instance`,
        Memory: sizeWords(process.memoryUsage().rss),
      }}
    />
  );
}

/** Which database it is, and how full. */
export function DatabaseFacts({ database }: { database: Awaited<ReturnType<typeof databaseState>> }) {
  return (
    <Facts
      title="Database"
      facts={{
        Postgres: database.version,
        Size: sizeWords(database.size),
        Migrations: database.migrations,
        Connections: `${database.connections} of ${database.most}`,
      }}
    />
  );
}
