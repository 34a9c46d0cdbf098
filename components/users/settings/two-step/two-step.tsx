'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import { useConfirmed } from '@/components/users/confirmation';
import { offerAuthenticatorAction } from '@/forms/factors';
import { CodeDialog } from './code-dialog';
import { Enrolment, type Offer } from './enrolment';
import { RecoveryCodes } from './recovery-codes';

/** From here on a person is asked to make new recovery codes. */
const FEW_CODES = 3;

/** Two-step sign-in of the person who looks: turning it on, its recovery codes, turning it off. */
export function TwoStep({ since, left }: { since: Date | null; left: number }) {
  const router = useRouter();
  const [codes, setCodes] = useState<string[]>();
  if (codes) {
    const stored = () => {
      setCodes(undefined);
      router.refresh();
    };
    return <RecoveryCodes codes={codes} onStored={stored} />;
  }
  return since ? <On since={since} left={left} onCodes={setCodes} /> : <Off onCodes={setCodes} />;
}

function Off({ onCodes }: { onCodes: (codes: string[]) => void }) {
  const confirmed = useConfirmed();
  const [offer, setOffer] = useState<Offer>();
  const [problem, setProblem] = useState<string>();
  const [pending, startTransition] = useTransition();
  const begin = () =>
    startTransition(async () => {
      const result = await confirmed(offerAuthenticatorAction)({});
      if (result.ok) setOffer(result.value);
      else setProblem(result.message);
    });
  if (offer) return <Enrolment offer={offer} onCodes={onCodes} onCancel={() => setOffer(undefined)} />;
  return (
    <Card
      title="Two-step sign-in is off"
      description="Signing in takes your password alone. With an authenticator app on your phone, it also takes a code that changes every half minute."
      className="max-w-2xl"
    >
      <div className="grid justify-items-start gap-4">
        {problem && <Callout tone="danger">{problem}</Callout>}
        <Button variant="primary" pending={pending} onClick={begin}>
          Set up an authenticator app
        </Button>
      </div>
    </Card>
  );
}

function On({ since, left, onCodes }: { since: Date; left: number; onCodes: (codes: string[]) => void }) {
  return (
    <div className="grid max-w-2xl gap-6">
      <Card
        title="Two-step sign-in is on"
        description="Signing in takes your password and a code from your authenticator app."
        action={<CodeDialog kind="off" />}
      >
        <p className="text-muted text-sm">
          On since <Moment at={since} format="day" />. API tokens and connected applications work without a
          code, because you allowed them while you were signed in.
        </p>
      </Card>
      <Card
        title="Recovery codes"
        description="Each signs you in once when you do not have your phone."
        action={<CodeDialog kind="renew" onCodes={onCodes} />}
      >
        {left < FEW_CODES ? (
          <Callout tone="warning">
            {left === 0 ? 'You have none left.' : `You have ${left} left.`} Make new ones, and keep them where
            you find them without your phone.
          </Callout>
        ) : (
          <p className="text-muted text-sm">You have {left} left.</p>
        )}
      </Card>
    </div>
  );
}
