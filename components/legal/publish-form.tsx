'use client';

import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { CheckboxField } from '@/components/ui/choice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useFormAction } from '@/components/ui/use-form-action';
import { publishAction } from '@/forms/legal';
import { type LegalPage, legalNames, longestLegalText } from '@/nouns/legal';

/** What is there while nothing is published. */
const empty: Record<LegalPage, string> = {
  terms: 'Nothing is published yet. The page shows the short text that comes with the platform.',
  privacy: 'Nothing is published yet. There is no page and no link to it.',
};

/** Writes the next version of a page, from what it says now. */
export function PublishForm({ page, text }: { page: LegalPage; text: string }) {
  const toast = useToast();
  const { form, pending, fields, problem } = useFormAction(
    publishAction,
    (version) => toast.success(`Version ${version} is published`),
    { guarded: true },
  );
  const name = legalNames[page];
  return (
    <Card title={name} description={text === '' ? empty[page] : 'Write what the next version says.'}>
      <form {...form} className="grid gap-5">
        {problem && <Callout tone="danger">{problem}</Callout>}
        <input type="hidden" name="page" value={page} />
        <TextAreaField
          label={`Text of ${name.toLowerCase()}`}
          name="text"
          rows={14}
          maxLength={longestLegalText}
          defaultValue={text}
          hint="An empty line begins a paragraph, ## a heading, - an item of a list; **bold**, [a link](https://…)."
          error={fields.text}
        />
        <CheckboxField
          name="asks"
          label="Ask everybody to agree to it"
          hint="People with an account see it above their pages until they agree. Otherwise only people who sign up agree to it."
          error={fields.asks}
        />
        <div>
          <SubmitButton pending={pending}>Publish {name.toLowerCase()}</SubmitButton>
        </div>
      </form>
    </Card>
  );
}
