'use client';

import { useState } from 'react';
import { ItemBuilder } from '@/components/requirements/item-builder';
import { sentence } from '@/components/ui/refusal';
import { TextField } from '@/components/ui/text-field';
import { hashtagsProblem } from '@/nouns/hashtags';
import type { BesideHashtags } from '@/nouns/requirements';
import { MarkupField } from './markup-field';
import { StepForm, type StepProps } from './step-form';

/** What influencers are to do, and what their posts need: hashtags, and whatever else. */
export function BriefStep({
  description,
  hashtags,
  requirements,
  ...step
}: StepProps & { description: string; hashtags: string; requirements: BesideHashtags[] }) {
  const [tags, setTags] = useState(hashtags);
  const problem = hashtagsProblem(tags);
  return (
    <StepForm
      {...step}
      step="brief"
      title="Brief"
      description="What to show, what to say, what to leave out. It becomes the task of everybody who joins."
    >
      {(errors, { onChanged }) => (
        <>
          <MarkupField
            label="Description"
            name="description"
            error={errors.description}
            defaultValue={description}
          />
          <TextField
            label="Hashtags"
            name="hashtags"
            optional
            placeholder="#mend #slowfashion"
            hint="Separated by spaces, at most 30. Every post must carry them."
            error={problem ? sentence(problem) : errors.hashtags}
            value={tags}
            onChange={(event) => setTags(event.currentTarget.value)}
            autoCapitalize="none"
            spellCheck={false}
          />
          <ItemBuilder
            legend="What else a post needs"
            hint="Each stands on a line of its own for whoever reviews the post, and a rejection names those that are not met. People who have already joined keep the list they read."
            initial={requirements}
            error={errors.requirement_items}
            onChanged={onChanged}
          />
        </>
      )}
    </StepForm>
  );
}
