'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import { useConfirmed } from '@/components/users/confirmation';
import type { OwnFactors } from '@/features/factors';
import { offerAuthenticatorAction } from '@/forms/factors';
import type { Factors } from '@/nouns/passkeys';
import { CodeDialog } from './code-dialog';
import { Enrolment, type Offer } from './enrolment';
import { Passkeys } from './passkeys';
import { RecoveryCodes } from './recovery-codes';

const words = {
  off: {
    title: 'Two-step sign-in is off',
    description:
      'Signing in takes your password alone. With an authenticator app on your phone, it also takes a code that changes every half minute.',
  },
  beside: {
    title: 'Authenticator app',
    description:
      'Your passkeys sign you in. With an app on your phone, so does your password with a code that changes every half minute.',
  },
};

/** From here on a person is asked to make new recovery codes. */
const FEW_CODES = 3;

/** What the person who looks confirms with: passkeys, an authenticator app, recovery codes. `host` is where passkeys work. */
export function TwoStep({ own, host }: { own: OwnFactors; host: string | undefined }) {
  const router = useRouter();
  const [codes, setCodes] = useState<string[]>();
  if (codes) {
    const stored = () => {
      setCodes(undefined);
      router.refresh();
    };
    return <RecoveryCodes codes={codes} onStored={stored} />;
  }
  const { since, passkeys, recoveryCodesLeft } = own;
  const any = passkeys.length > 0;
  const factors = since ? (any ? 'either' : 'code') : 'passkey';
  return (
    <div className="grid gap-6">
      <Passkeys passkeys={passkeys} host={host} onCodes={setCodes} />
      {since ? <On since={since} factors={factors} /> : <Off besidePasskeys={any} onCodes={setCodes} />}
      {(since || any) && <CodesLeft left={recoveryCodesLeft} factors={factors} onCodes={setCodes} />}
    </div>
  );
}

function Off({ besidePasskeys, onCodes }: { besidePasskeys: boolean; onCodes: (codes: string[]) => void }) {
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
    <Card {...(besidePasskeys ? words.beside : words.off)} className="max-w-2xl">
      <div className="grid justify-items-start gap-4">
        {problem && <Callout tone="danger">{problem}</Callout>}
        <Button variant={besidePasskeys ? 'secondary' : 'primary'} pending={pending} onClick={begin}>
          Set up an authenticator app
        </Button>
      </div>
    </Card>
  );
}

function On({ since, factors }: { since: Date; factors: Factors }) {
  return (
    <Card
      title="Two-step sign-in is on"
      description="Signing in with your password also takes a code from your authenticator app."
      action={<CodeDialog kind={factors === 'either' ? 'app' : 'off'} factors={factors} />}
      className="max-w-2xl"
    >
      <p className="text-muted text-sm">
        On since <Moment at={since} format="day" />. API tokens and connected applications work without a
        code, because you allowed them while you were signed in.
      </p>
    </Card>
  );
}

function CodesLeft({
  left,
  factors,
  onCodes,
}: {
  left: number;
  factors: Factors;
  onCodes: (codes: string[]) => void;
}) {
  return (
    <Card
      title="Recovery codes"
      description="Each signs you in once, after your password, when you do not have your device."
      action={<CodeDialog kind="renew" factors={factors} onCodes={onCodes} />}
      className="max-w-2xl"
    >
      {left < FEW_CODES ? (
        <Callout tone="warning">
          {left === 0 ? 'You have none left.' : `You have ${left} left.`} Make new ones, and keep them where
          you find them without your device.
        </Callout>
      ) : (
        <p className="text-muted text-sm">You have {left} left.</p>
      )}
    </Card>
  );
}
