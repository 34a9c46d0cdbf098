import type { ReactNode } from 'react';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import type { Campaign } from '@/features/campaigns';
import type { OpenBrief } from '@/features/tasks';
import { inWords } from './words';

/** What everyone who joins a campaign is given to do: its own post first, then each open brief. */
export function CampaignTasks({ campaign, briefs }: { campaign: Campaign; briefs: readonly OpenBrief[] }) {
  const pay = (amount: number) => <Money amount={amount} currency={campaign.currency} />;
  return (
    <section aria-labelledby="tasks" className="grid gap-3">
      <h2 id="tasks" className="text-lg">
        What you are asked to do
      </h2>
      <ol className="grid max-w-prose gap-3">
        <Task
          number={1}
          title={`A post for ${campaign.name}`}
          text="The campaign’s own task. Everybody who joins gets it at once; the brief says what it is about."
          due={<>Due {inWords.hours(campaign.maximumTaskCompleteHours)} after joining</>}
          pay={pay(campaign.postRate)}
        />
        {briefs.map((brief, index) => (
          <Task
            key={brief.id}
            number={index + 2}
            title={brief.title}
            text={brief.description}
            needs={brief.requirements}
            due={
              <>
                Due <Moment at={brief.deadline} format="day" />
              </>
            }
            pay={pay(brief.postPayment)}
          />
        ))}
      </ol>
    </section>
  );
}

function Task({
  number,
  title,
  text,
  needs,
  due,
  pay,
}: {
  number: number;
  title: string;
  text: string;
  needs?: string;
  due: ReactNode;
  pay: ReactNode;
}) {
  return (
    <li className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 card p-4">
      <span
        aria-hidden="true"
        className="grid size-7 place-items-center rounded-full bg-sunken font-medium text-sm tabular-nums"
      >
        {number}
      </span>
      <div className="grid gap-1.5">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <h3 className="min-w-0 break-words text-base">{title}</h3>
          <span className="font-medium">{pay}</span>
        </div>
        <p className="whitespace-pre-line break-words text-sm">{text}</p>
        {needs && (
          <p className="whitespace-pre-line break-words text-muted text-sm">
            <span className="font-medium">Needs: </span>
            {needs}
          </p>
        )}
        <p className="text-muted text-xs">{due}</p>
      </div>
    </li>
  );
}
