'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { SelectField, TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormAction } from '@/components/ui/use-form-action';
import { connectNetwork } from '@/forms/networks';
import { networkNames, type SocialNetwork, socialNetworks } from '@/nouns/networks';
import { networkOfProfile } from '@/nouns/posts/profile';
import { grammars } from '@/nouns/posts/read';
import { kindNames } from './kind-words';

/** What the form starts from when a rejected profile is sent again. */
export interface ProfileStart {
  network: SocialNetwork;
  handle: string;
  kind: string;
  followers: number | null;
  category: string | null;
}

/** Asks for one social profile and sends it for approval; with `again`, one that was rejected. */
export function ConnectNetwork({ again }: { again?: ProfileStart }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={again ? 'Apply again' : 'Connect a network'}
      description="We look at the profile and tell you under Notifications."
      trigger={
        again ? (
          <Button size="sm" className="ml-2">
            Apply again
          </Button>
        ) : (
          <Button variant="primary" data-create="" icon={Plus}>
            Connect a network
          </Button>
        )
      }
    >
      <Fields again={again} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function Fields({ again, onDone }: { again?: ProfileStart; onDone: () => void }) {
  const toast = useToast();
  const [network, setNetwork] = useState<SocialNetwork | ''>(again?.network ?? '');
  const rules = network === '' ? undefined : grammars[network];
  const { form, pending, fields, problem } = useFormAction(connectNetwork, () => {
    toast.success('Network sent for approval');
    onDone();
  });
  return (
    <form {...form} className="grid gap-5">
      {problem && <Callout tone="danger">{problem}</Callout>}
      <TextField
        label="Profile"
        name="profile"
        defaultValue={again?.handle ?? ''}
        placeholder={rules?.profileExample ?? `${grammars.tiktok.profileExample} or yourname`}
        hint="Its address, or its name on the network. It must be public."
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        maxLength={2048}
        error={fields.profile}
        onChange={(event) => {
          const said = networkOfProfile(event.currentTarget.value);
          if (said) setNetwork(said);
        }}
      />
      <SelectField
        label="Network"
        name="network"
        value={network}
        onChange={(event) => setNetwork(event.currentTarget.value as SocialNetwork)}
        error={fields.network}
      >
        {network === '' && <option value="">Choose one</option>}
        {socialNetworks.map((each) => (
          <option key={each} value={each}>
            {networkNames[each]}
          </option>
        ))}
      </SelectField>
      {rules && rules.kinds.length > 1 && (
        <SelectField
          key={network}
          label="Kind of profile"
          name="kind"
          defaultValue={again?.network === network ? again.kind : rules.kinds[0]}
          error={fields.kind}
        >
          {rules.kinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindNames[kind]}
            </option>
          ))}
        </SelectField>
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label="Followers"
          name="followers"
          optional
          inputMode="numeric"
          autoComplete="off"
          defaultValue={again?.followers ?? ''}
          error={fields.followers}
        />
        <TextField
          label="Topic"
          name="category"
          optional
          maxLength={100}
          autoComplete="off"
          placeholder="Outdoors"
          defaultValue={again?.category ?? ''}
          error={fields.category}
        />
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        <DialogClose>
          <Button>Cancel</Button>
        </DialogClose>
        <Button type="submit" variant="primary" pending={pending}>
          Send for approval
        </Button>
      </div>
    </form>
  );
}
