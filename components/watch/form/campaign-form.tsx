'use client';

import { Fragment, useState } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { FormSteps } from '@/components/ui/form-steps';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { createWatchCampaignAction, editWatchCampaignAction } from '@/forms/watch';
import { addresses } from '@/nouns/addresses';
import { type CampaignDraft, heldBy } from './campaign-draft';
import { CampaignGroup, CampaignLimits } from './campaign-limits';
import { CampaignLook } from './campaign-look';
import { CampaignPlace } from './campaign-place';
import { CampaignTasks } from './campaign-tasks';
import { CampaignWhat } from './campaign-what';

const members: Record<string, string> = { whitelist: 'Wallet', tags: 'Tag' };

/** What is wrong with a member of a list or with a task, said at the field that holds it. */
function atFields(problems: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).map(([name, message]) => {
      const [field = name, part] = name.split('.');
      if (part === undefined) return [name, message];
      const member = members[field];
      return [field, `${member ? `${member} ${Number(part) + 1}` : part}: ${message}`];
    }),
  );
}

/** Creates a campaign step by step, or changes one when `editing`: then all is on one page, and name and type stay. */
export function CampaignForm({ draft, editing }: { draft: CampaignDraft; editing: boolean }) {
  const {
    form,
    pending,
    fields: problems,
    refused,
    problem,
  } = useFormAction(editing ? editWatchCampaignAction : createWatchCampaignAction, undefined, {
    guarded: true,
    held: editing ? heldBy(draft) : undefined,
  });
  const fields = atFields(problems);
  const [type, setType] = useState(draft.type);
  // Kept here, so that a look at another type loses nothing.
  const [tasks, setTasks] = useState(draft.tasks);
  const [bannerBusy, setBannerBusy] = useState(false);
  const [posterBusy, setPosterBusy] = useState(false);
  const part = { draft, fields };
  const what = <CampaignWhat {...part} editing={editing} type={type} onType={setType} />;
  const tasksOf = <CampaignTasks fields={fields} tasks={tasks} onTasks={setTasks} />;
  const look = <CampaignLook {...part} onBannerBusy={setBannerBusy} onPosterBusy={setPosterBusy} />;
  const steps = [
    { label: 'What', content: what },
    { label: 'Where', content: <CampaignPlace {...part} type={type} /> },
    ...(type === 'task' ? [{ label: 'Tasks', content: tasksOf }] : []),
    ...(type === 'group' ? [{ label: 'Group', content: <CampaignGroup {...part} /> }] : []),
    { label: 'When and rewards', content: <CampaignLimits {...part} /> },
    { label: 'Who and look', content: look },
  ];
  const submit = (
    <>
      <SubmitButton pending={pending} disabled={bannerBusy || posterBusy}>
        {editing ? 'Save changes' : 'Create campaign'}
      </SubmitButton>
      <ButtonLink variant="ghost" href={editing ? addresses.watchDesk(draft.id) : '/watch'}>
        Cancel
      </ButtonLink>
    </>
  );
  return (
    <form {...form} className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6">
      {(problem || Object.keys(fields).length > 0) && (
        <Callout tone="danger" title="The campaign was not saved">
          {problem ?? 'Check the marked fields.'}
        </Callout>
      )}
      {editing ? (
        <>
          {steps.map(({ label, content }) => (
            <Fragment key={label}>{content}</Fragment>
          ))}
          <div className="flex flex-wrap gap-2">{submit}</div>
        </>
      ) : (
        <FormSteps steps={steps} refused={refused} submit={submit} />
      )}
    </form>
  );
}
