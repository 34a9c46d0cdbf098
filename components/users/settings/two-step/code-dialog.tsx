import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { useToast } from '@/components/ui/toast';
import { useFormDialog } from '@/components/ui/use-form-dialog';
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
  const { button, title, description, action } = words[kind];
  const { dialog, fields } = useFormDialog<unknown>(
    (values) => {
      const given = { code: String(values.get('code')) };
      return kind === 'off' ? turnOffTwoStep(given) : renewRecoveryCodes(given);
    },
    (codes) => (Array.isArray(codes) ? onCodes?.(codes) : toast.success('Two-step sign-in is off')),
  );

  return (
    <FormDialog
      title={title}
      description={description}
      action={action}
      variant={kind === 'off' ? 'danger' : 'primary'}
      size="sm"
      {...dialog}
      trigger={<Button size="sm">{button}</Button>}
    >
      <CodeField error={fields.code} />
    </FormDialog>
  );
}
