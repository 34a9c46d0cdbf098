'use client';

import { KeyRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { useToast } from '@/components/ui/toast';
import { useConfirmed } from '@/components/users/confirmation';
import { makePasskey } from '@/components/users/passkeys/ceremony';
import { addPasskeyAction, offerPasskeyAction } from '@/forms/factors';

/** Has the browser make a passkey, and adds it; the first brings recovery codes. */
export function AddPasskey({ first, onCodes }: { first: boolean; onCodes: (codes: string[]) => void }) {
  const router = useRouter();
  const toast = useToast();
  const confirmed = useConfirmed();
  const [problem, setProblem] = useState<string>();
  const [pending, setPending] = useState(false);

  /** What went wrong, if anything; nothing as well where the browser was asked for something else. */
  async function add(): Promise<string | undefined> {
    const offer = await confirmed(offerPasskeyAction)({});
    if (!offer.ok) return offer.message;
    const made = await makePasskey(offer.value);
    if (!('answer' in made)) return made.problem;
    const added = await confirmed(addPasskeyAction)({ answer: made.answer });
    if (!added.ok) return added.message;
    toast.success('Passkey added');
    if (added.value.length > 0) onCodes(added.value);
    else router.refresh();
    return undefined;
  }

  // No transition: what a person does with their device takes as long as it takes, and the page goes on meanwhile.
  async function begin() {
    setProblem(undefined);
    setPending(true);
    setProblem(await add());
    setPending(false);
  }

  return (
    <>
      {problem && <Callout tone="danger">{problem}</Callout>}
      <Button variant={first ? 'primary' : 'secondary'} icon={KeyRound} pending={pending} onClick={begin}>
        Add a passkey
      </Button>
    </>
  );
}
