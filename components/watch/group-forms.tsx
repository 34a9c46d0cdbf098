'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { createGroupAction, joinGroupAction } from '@/forms/watch';
import { addresses } from '@/nouns/addresses';

/** The two ways into a group: start one, or join with a code that a friend sent. */
export function GroupForms({
  campaign,
  size,
  minutes,
  code,
}: {
  campaign: string;
  size: number;
  minutes: number;
  /** From an invitation link. */
  code: string;
}) {
  const create = useFormAction(createGroupAction);
  const router = useRouter();
  const join = useFormAction(joinGroupAction, ({ campaignId }) =>
    router.push(addresses.watchCampaign(campaignId)),
  );
  const start = (
    <form {...create.form} className="grid gap-3">
      <input type="hidden" name="campaign" value={campaign} />
      {create.problem && <Callout tone="danger">{create.problem}</Callout>}
      <p className="text-muted text-sm">
        You get a code for {size - 1 === 1 ? 'your friend' : `${size - 1} friends`}. From then on there are{' '}
        {minutes} minutes for everybody’s photo.
      </p>
      <div>
        <Button type="submit" variant={code ? 'secondary' : 'primary'} pending={create.pending}>
          Start a group
        </Button>
      </div>
    </form>
  );
  return (
    <div className="grid gap-5">
      {!code && start}
      <form {...join.form} className="grid gap-3">
        {join.problem && <Callout tone="danger">{join.problem}</Callout>}
        <TextField
          label="Invite code"
          name="code"
          defaultValue={code}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          className="font-mono uppercase tracking-widest"
          error={join.fields.code}
        />
        <div>
          {code ? (
            <SubmitButton pending={join.pending}>Join the group</SubmitButton>
          ) : (
            <Button type="submit" pending={join.pending}>
              Join the group
            </Button>
          )}
        </div>
      </form>
      {code && start}
    </div>
  );
}
