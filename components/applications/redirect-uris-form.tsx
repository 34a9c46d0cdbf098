'use client';

import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { TextAreaField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { useConfirmed } from '@/components/users/confirmation';
import { setRedirectUrisAction } from '@/forms/applications';

/** The addresses people may be sent back to, one a line. */
export function RedirectUrisForm({ id, redirectUris }: { id: number; redirectUris: string[] }) {
  const kept = redirectUris.join('\n');
  const [text, setText] = useState(kept);
  const [error, setError] = useState<string>();
  const [pending, start] = useTransition();
  const toast = useToast();
  const confirmed = useConfirmed();

  const save = () =>
    start(async () => {
      const result = await confirmed(setRedirectUrisAction)({ id, redirectUris: text });
      setError(result.ok ? undefined : (result.fields.redirectUris ?? result.message));
      if (result.ok) toast.success('Redirect URIs saved');
    });

  return (
    <Card
      title="Redirect URIs"
      description="Where people go back to after they allow or refuse the application."
    >
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) save();
        }}
      >
        <TextAreaField
          label="Redirect URIs"
          labelHidden
          hint="One a line, compared letter by letter. https, or http on localhost."
          rows={Math.max(3, redirectUris.length + 1)}
          spellCheck={false}
          className="font-mono sm:text-xs"
          value={text}
          error={error}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button
          type="submit"
          className="justify-self-start"
          pending={pending}
          disabled={text.trim() === kept}
        >
          Save redirect URIs
        </Button>
      </form>
    </Card>
  );
}
