'use client';

import { useState } from 'react';
import { RadioGroupField } from '@/components/ui/choice';
import { TextField } from '@/components/ui/text-field';
import { StepForm, type StepProps } from './step-form';

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
      {(errors) => <BasicsFields basics={basics} errors={errors} />}
    </StepForm>
  );
}

/** The fields of the first step; a campaign is started with the same ones. */
export function BasicsFields({ basics, errors }: { basics: Basics; errors: Record<string, string> }) {
  const [name, setName] = useState(basics.name);
  const [tagline, setTagline] = useState(basics.tagline);
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
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Logo address"
          name="image_logo"
          type="url"
          optional
          placeholder="https://"
          hint="Square. Without one we draw a mark."
          error={errors.image_logo}
          defaultValue={basics.imageLogo}
        />
        <TextField
          label="Picture address"
          name="image_post"
          type="url"
          optional
          placeholder="https://"
          hint="Wide, 1200 by 630. Without one we draw it."
          error={errors.image_post}
          defaultValue={basics.imagePost}
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
