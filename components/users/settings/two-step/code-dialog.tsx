import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { useToast } from '@/components/ui/toast';
import { useFormDialog } from '@/components/ui/use-form-dialog';
import { answerOf, FactorFields } from '@/components/users/factor-fields';
import { renewRecoveryCodes, turnOffTwoStep } from '@/forms/factors';
import type { Factors } from '@/nouns/passkeys';

const words = {
  off: {
    button: 'Turn off',
    title: 'Turn two-step sign-in off?',
    description: 'Signing in takes your password alone then. Your recovery codes stop working.',
    action: 'Turn it off',
    done: 'Two-step sign-in is off',
  },
  app: {
    button: 'Remove',
    title: 'Remove your authenticator app?',
    description: 'Its codes do not sign in any more. Your passkeys and recovery codes do.',
    action: 'Remove it',
    done: 'Authenticator app removed',
  },
  renew: {
    button: 'New codes',
    title: 'Make new recovery codes?',
    description: 'The ones you have now stop working.',
    action: 'Make new codes',
    done: 'New recovery codes made',
  },
} as const;

/** Asks for a code or a passkey, and then turns two-step sign-in off, removes the app or makes new recovery codes. */
export function CodeDialog({
  kind,
  factors,
  onCodes,
}: {
  kind: keyof typeof words;
  factors: Factors;
  onCodes?: (codes: string[]) => void;
}) {
  const toast = useToast();
  const { button, title, description, action, done } = words[kind];
  const { dialog, fields } = useFormDialog<unknown>(
    (values) => {
      const passkey = values.get('passkey');
      const given = passkey === null ? { code: String(values.get('code')) } : { passkey: String(passkey) };
      return kind === 'renew' ? renewRecoveryCodes(given) : turnOffTwoStep(given);
    },
    (codes) => (Array.isArray(codes) ? onCodes?.(codes) : toast.success(done)),
  );

  return (
    <FormDialog
      title={title}
      description={description}
      action={action}
      variant={kind === 'renew' ? 'primary' : 'danger'}
      size="sm"
      {...dialog}
      trigger={<Button size="sm">{button}</Button>}
    >
      <FactorFields
        factors={factors}
        error={fields.code}
        onPasskey={(answer) => dialog.onSubmit(answerOf(answer))}
      />
    </FormDialog>
  );
}
