import { BarChart } from '@/components/charts/bar-chart';
import { capitalised } from '@/components/ui/capitalised';
import { bandName } from '@/components/users/desk/user-search';
import type { People, PublisherEstimate } from '@/features/stats';
import type { AgeBand, Interest } from '@/nouns/demographics';
import { type StatusOf, statusLabel } from '@/nouns/status';
import { CsvLink } from './csv-link';
import { rowsBehind } from './drill-down';

/** Publishers by the status of their account; a bar leads to them. */
export function PublisherChart({ publishers }: { publishers: Record<StatusOf<'user'>, number> }) {
  return (
    <BarChart
      title="Publishers by status"
      description="Influencers who submitted a network. Inactive: address not confirmed; suspended: banned."
      data={(Object.keys(publishers) as StatusOf<'user'>[]).map((status) => ({
        at: statusLabel('user', status),
        publishers: publishers[status],
        href: rowsBehind.publishers(status),
      }))}
      series={[{ key: 'publishers', label: 'Publishers' }]}
      pointName="Status"
      action={<CsvLink widget="publishers" of="publishers by status" />}
    />
  );
}

/** How many can publish today and how many could; a bar leads to them. */
export function EstimateChart({ estimate }: { estimate: PublisherEstimate }) {
  const { estimated, active, potential } = estimate;
  return (
    <BarChart
      title="Estimated and potential publishers"
      description={`Of ${estimated.toLocaleString('en')} influencers who are not banned, by whether a network of theirs is accepted.`}
      data={[
        { at: 'Can publish', influencers: active, href: rowsBehind.publishing('can') },
        { at: 'Could publish', influencers: potential, href: rowsBehind.publishing('could') },
      ]}
      series={[{ key: 'influencers', label: 'Influencers' }]}
      pointName="Influencers"
      action={<CsvLink widget="estimate" of="estimated and potential publishers" />}
    />
  );
}

/** Users by sex; a bar leads to them. */
export function SexChart({ people }: { people: People<string> }) {
  return (
    <ShareChart
      title="Sex"
      description="Of users who said male or female."
      widget="sex"
      people={people}
      nameOf={capitalised}
      hrefOf={rowsBehind.sex}
    />
  );
}

/** Users by age; a bar leads to them. */
export function AgeChart({ people }: { people: People<AgeBand> }) {
  return (
    <ShareChart
      title="Age"
      description="Of users with a birth date, today."
      widget="age"
      people={people}
      nameOf={bandName}
      hrefOf={rowsBehind.age}
    />
  );
}

/** Users by interest; a bar leads to them. */
export function InterestChart({ people }: { people: People<Interest> }) {
  return (
    <ShareChart
      title="Interests"
      description="Of all choices; people choose several."
      widget="interests"
      people={people}
      nameOf={capitalised}
      hrefOf={rowsBehind.interest}
    />
  );
}

/** Shares in whole percent as bars, with how many people each stands for in the table. */
function ShareChart<Key extends string>({
  title,
  description,
  widget,
  people,
  nameOf,
  hrefOf,
}: {
  title: string;
  description: string;
  widget: string;
  people: People<Key>;
  nameOf: (key: Key) => string;
  hrefOf: (key: Key) => string;
}) {
  return (
    <BarChart
      title={title}
      description={description}
      data={(Object.keys(people) as Key[]).map((key) => ({
        at: nameOf(key),
        share: people[key].share / 100,
        users: people[key].people,
        href: hrefOf(key),
      }))}
      series={[{ key: 'share', label: 'Share' }]}
      figures={[{ key: 'users', label: 'Users' }]}
      unit={{ kind: 'percent' }}
      pointName={title}
      action={<CsvLink widget={widget} of={title.toLowerCase()} />}
    />
  );
}
