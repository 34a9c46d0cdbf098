'use client';

import { useEffect, useState } from 'react';
import { PictureField } from '@/components/files/picture-field';
import { RadioGroupField } from '@/components/ui/choice';
import { TextField } from '@/components/ui/text-field';
import { StepForm, type StepProps, type Told } from './step-form';

export interface Basics {
  name: string;
  tagline: string;
  type: 'standard' | 'influencer';
  /** Empty for the pictures we draw. */
  imageLogo: string;
  imagePost: string;
  attachment: string;
}

/** What the campaign is called, and how it looks in a list. */
export function BasicsStep({ basics, ...step }: StepProps & { basics: Basics }) {
  return (
    <StepForm
      {...step}
      step="basics"
      title="Basics"
      description="What influencers see first, in the list of campaigns."
    >
      {(errors, told) => <BasicsFields basics={basics} errors={errors} {...told} />}
    </StepForm>
  );
}

/** The fields of the first step; a campaign is started with the same ones. */
export function BasicsFields({
  basics,
  errors,
  onChanged,
  onBusy,
}: Partial<Told> & { basics: Basics; errors: Record<string, string> }) {
  const [name, setName] = useState(basics.name);
  const [tagline, setTagline] = useState(basics.tagline);
  const [logoBusy, setLogoBusy] = useState(false);
  const [postBusy, setPostBusy] = useState(false);
  const busy = logoBusy || postBusy;
  useEffect(() => onBusy?.(busy), [busy, onBusy]);
  return (
    <>
      <TextField
        label="Name"
        name="name"
        required
        maxLength={200}
        aside={`${name.length}/200`}
        error={errors.name}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextField
        label="Tagline"
        name="tagline"
        maxLength={300}
        hint="One sentence that makes somebody open it."
        aside={`${tagline.length}/300`}
        error={errors.tagline}
        value={tagline}
        onChange={(event) => setTagline(event.currentTarget.value)}
      />
      <RadioGroupField
        label="Type"
        name="type"
        defaultValue={basics.type}
        error={errors.type}
        options={[
          {
            value: 'standard',
            label: 'Standard',
            hint: 'Influencers post what you give them: a product, a link, a message.',
          },
          {
            value: 'influencer',
            label: 'Influencer',
            hint: 'Influencers make something of their own around your brief.',
          },
        ]}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <PictureField
          label="Logo"
          name="image_logo"
          purpose="campaign"
          start={basics.imageLogo}
          hint="Square. Without one we draw a mark."
          error={errors.image_logo}
          onBusy={setLogoBusy}
          onChanged={onChanged}
        />
        <PictureField
          label="Picture"
          name="image_post"
          purpose="campaign"
          start={basics.imagePost}
          hint="Wide, 1200 by 630. Without one we draw it."
          error={errors.image_post}
          onBusy={setPostBusy}
          onChanged={onChanged}
        />
      </div>
      <TextField
        label="Attachment"
        name="attachment"
        type="url"
        optional
        placeholder="https://"
        hint="A link to a file influencers need, such as a press kit."
        error={errors.attachment}
        defaultValue={basics.attachment}
      />
    </>
  );
}
