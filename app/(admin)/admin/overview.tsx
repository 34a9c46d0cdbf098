import type { UserActor } from '@/auth/actor';
import { FirstSteps } from '@/components/home/first-steps';
import { firstSteps, isBeginning } from '@/components/home/steps';
import { OldRates } from '@/components/lists/old-rates';
import { NoMails } from '@/components/mail/no-mails';
import { CampaignNetworkChart, CampaignStatusChart } from '@/components/stats/campaign-charts';
import { FigureTiles } from '@/components/stats/figure-tiles';
import {
  AgeChart,
  EstimateChart,
  InterestChart,
  PublisherChart,
  SexChart,
} from '@/components/stats/people-charts';
import { ActivityChart, MoneyChart } from '@/components/stats/step-charts';
import { Widget } from '@/components/stats/widget';
import type { Days } from '@/components/ui/date-range';
import { listRates } from '@/features/lists';
import { mailsAreKept, waitingMails } from '@/features/mail';
import * as stats from '@/features/stats';
import { onboarding } from '@/features/users';
import { dayOf } from '@/lib/dates';
import { isForOneself } from '@/lib/env';

/** What happened in the chosen days, beside the days they are compared with. */
export function Figures({
  admin: user,
  range,
}: {
  admin: UserActor;
  range: Days & { against: Days | null };
}) {
  const days = { from: range.from, to: range.to };
  const partial = days.to >= dayOf(new Date());
  const compared = async <T,>(read: (window: Days) => Promise<T>) => {
    const [now, before] = await Promise.all([read(days), range.against && read(range.against)]);
    return { now, before };
  };
  return (
    <>
      <Widget
        title="The figures"
        height="h-56"
        read={() => compared((window) => stats.platformFigures(user, window))}
      >
        {({ now, before }) => <FigureTiles figures={now} before={before} days={days} />}
      </Widget>
      <Widget
        title="Revenue"
        height="h-88"
        read={() => compared((window) => stats.financialSteps(user, window))}
      >
        {(steps) => <MoneyChart {...steps} days={days} partial={partial} />}
      </Widget>
      <Widget
        title="Posts"
        height="h-80"
        read={() => compared((window) => stats.activitySteps(user, window))}
      >
        {(steps) => <ActivityChart {...steps} days={days} partial={partial} />}
      </Widget>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Widget
          title="Campaigns by status"
          height="h-72"
          read={() => compared((window) => stats.campaignsByStatus(user, window))}
        >
          {({ now, before }) => <CampaignStatusChart statuses={now} before={before} days={days} />}
        </Widget>
        <Widget title="Campaigns by network" height="h-72" read={() => stats.campaignsByNetwork(user)}>
          {(networks) => <CampaignNetworkChart networks={networks} />}
        </Widget>
      </div>
    </>
  );
}

/** Who the platform's people are now. */
export function People({ admin: user }: { admin: UserActor }) {
  return (
    <>
      <h2 className="font-semibold text-base">People today</h2>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Widget title="Publishers by status" height="h-56" read={() => stats.publishersByStatus(user)}>
          {(publishers) => <PublisherChart publishers={publishers} />}
        </Widget>
        <Widget title="Estimated publishers" height="h-56" read={() => stats.estimatePublishers(user)}>
          {(estimate) => <EstimateChart estimate={estimate} />}
        </Widget>
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <Widget title="Sex" height="h-64" read={() => stats.peopleBySex(user)}>
          {(people) => <SexChart people={people} />}
        </Widget>
        <Widget title="Age" height="h-64" read={() => stats.peopleByAge(user)}>
          {(people) => <AgeChart people={people} />}
        </Widget>
        <Widget title="Interests" height="h-64" read={() => stats.peopleByInterest(user)}>
          {(people) => <InterestChart people={people} />}
        </Widget>
      </div>
    </>
  );
}

/** What is still to do before others can rely on the platform; nothing once it is done, or put away. */
export async function Beginning({ admin }: { admin: UserActor }) {
  const steps = await onboarding(admin);
  return (
    <>
      {isBeginning(steps) && <FirstSteps steps={firstSteps(steps)} />}
      {mailsAreKept() && !isForOneself() && <NoMails waiting={await waitingMails(admin)} />}
      <OldRates rates={await listRates(admin)} linked />
    </>
  );
}
