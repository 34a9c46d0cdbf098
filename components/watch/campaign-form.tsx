'use client';

import { useState } from 'react';
import { useFormAction } from '@/components/accounts/use-form-action';
import { ButtonLink } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { SubmitButton } from '@/components/ui/submit-button';
import { createWatchCampaignAction, editWatchCampaignAction } from '@/features/watch/actions';
import type { CampaignDraft } from './campaign-draft';
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

/** Creates a campaign, or changes one when `editing`: then its name and its type stay. */
export function CampaignForm({ draft, editing }: { draft: CampaignDraft; editing: boolean }) {
  const {
    form,
    pending,
    fields: problems,
    problem,
  } = useFormAction(editing ? editWatchCampaignAction : createWatchCampaignAction);
  const fields = atFields(problems);
  const [type, setType] = useState(draft.type);
  // Kept here, so that a look at another type loses nothing.
  const [tasks, setTasks] = useState(draft.tasks);
  const [bannerBusy, setBannerBusy] = useState(false);
  const [posterBusy, setPosterBusy] = useState(false);
  const part = { draft, fields };
  return (
    <form {...form} className="grid max-w-3xl gap-6">
      {(problem || Object.keys(fields).length > 0) && (
        <Callout tone="danger" title="The campaign was not saved">
          {problem ?? 'Check the marked fields.'}
        </Callout>
      )}
      <CampaignWhat {...part} editing={editing} type={type} onType={setType} />
      <CampaignPlace {...part} type={type} />
      {type === 'task' && <CampaignTasks fields={fields} tasks={tasks} onTasks={setTasks} />}
      {type === 'group' && <CampaignGroup {...part} />}
      <CampaignLimits {...part} />
      <CampaignLook {...part} onBannerBusy={setBannerBusy} onPosterBusy={setPosterBusy} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={pending} disabled={bannerBusy || posterBusy}>
          {editing ? 'Save changes' : 'Create campaign'}
        </SubmitButton>
        <ButtonLink variant="ghost" href={editing ? `/watch/${draft.id}/manage` : '/watch'}>
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}
