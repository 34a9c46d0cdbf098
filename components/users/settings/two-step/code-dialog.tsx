import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { problemOf, type Refusal, sentence } from '@/components/ui/refusal';
import { useToast } from '@/components/ui/toast';
import { CodeField } from '@/components/users/code-field';
import { renewRecoveryCodes, turnOffTwoStep } from '@/forms/factors';

const words = {
  off: {
    button: 'Turn off',
    title: 'Turn two-step sign-in off?',
    description: 'Signing in takes your password alone then. Your recovery codes stop working.',
    action: 'Turn it off',
  },
  renew: {
    button: 'New codes',
    title: 'Make new recovery codes?',
    description: 'The ones you have now stop working.',
    action: 'Make new codes',
  },
} as const;

/** Asks for a code, and then turns two-step sign-in off or makes new recovery codes. */
export function CodeDialog({
  kind,
  onCodes,
}: {
  kind: keyof typeof words;
  onCodes?: (codes: string[]) => void;
}) {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [pending, startTransition] = useTransition();
  const { button, title, description, action } = words[kind];

  function change(next: boolean) {
    setOpen(next);
    setRefusal(undefined);
  }

  const send = (values: FormData) =>
    startTransition(async () => {
      const given = { code: String(values.get('code')) };
      const result = await (kind === 'off' ? turnOffTwoStep(given) : renewRecoveryCodes(given));
      if (!result.ok) return setRefusal(result);
      change(false);
      if (result.value) onCodes?.(result.value);
      else toast.success('Two-step sign-in is off');
    });

  return (
    <FormDialog
      title={title}
      description={description}
      action={action}
      variant={kind === 'off' ? 'danger' : 'primary'}
      size="sm"
      open={open}
      onOpenChange={change}
      pending={pending}
      problem={problemOf(refusal)}
      onSubmit={send}
      trigger={<Button size="sm">{button}</Button>}
    >
      <CodeField error={refusal?.fields.code && sentence(refusal.fields.code)} />
    </FormDialog>
  );
}
