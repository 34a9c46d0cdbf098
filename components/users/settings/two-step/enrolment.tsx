import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { CodeField } from '@/components/users/code-field';
import { useConfirmed } from '@/components/users/confirmation';
import { confirmAuthenticatorAction } from '@/forms/factors';

/** A key for an authenticator app, with the picture that it scans. */
export interface Offer {
  secret: string;
  picture: string;
}

/** Brings the key into the person's authenticator app, and turns two-step sign-in on by its first code. */
export function Enrolment({
  offer: { secret, picture },
  onCodes,
  onCancel,
}: {
  offer: Offer;
  onCodes: (codes: string[]) => void;
  onCancel: () => void;
}) {
  const confirmed = useConfirmed();
  const { form, pending, fields, problem } = useFormAction(confirmed(confirmAuthenticatorAction), onCodes);
  return (
    <Card
      title="Set up an authenticator app"
      description="Scan the picture with an app such as Aegis, 2FAS or Google Authenticator, then type the code that it shows."
      className="max-w-2xl"
    >
      <div className="grid items-start gap-6 sm:grid-cols-[11rem_minmax(0,1fr)]">
        {/* biome-ignore lint/performance/noImgElement: drawn here, and shown this once */}
        <img
          src={picture}
          alt="QR code of your key"
          width={176}
          height={176}
          className="size-44 rounded-control border border-line bg-white"
        />
        <div className="grid gap-5">
          <div className="grid gap-1.5 text-sm">
            <p className="font-medium">Or type this key into the app</p>
            <div className="flex items-center gap-2 rounded-control border border-line bg-sunken py-1 pr-1 pl-3">
              <code className="min-w-0 flex-1 break-words font-mono text-xs" data-key="">
                {secret.match(/.{1,4}/g)?.join(' ')}
              </code>
              <CopyButton text={secret} label="Copy key" />
            </div>
          </div>
          <form {...form} className="grid gap-5">
            {problem && <Callout tone="danger">{problem}</Callout>}
            <CodeField digits hint="The six digits that the app shows now." error={fields.code} />
            <div className="flex flex-wrap gap-2">
              <SubmitButton pending={pending}>Turn on</SubmitButton>
              <Button onClick={onCancel}>Cancel</Button>
            </div>
          </form>
        </div>
      </div>
    </Card>
  );
}
