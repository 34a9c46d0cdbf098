'use client';

import { Check, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { DecisionCard } from '@/components/queue/decision-card';
import { useKeys } from '@/components/queue/queue-desk';
import { useDecision } from '@/components/queue/use-decision';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { SelectField, TextAreaField } from '@/components/ui/text-field';
import { rejectReasonNames } from '@/components/watch/photo-words';
import { acceptPhotosAction, rejectPhotosAction } from '@/forms/watch';
import { type GivenReason, givenReasons, NOTE_LIMIT, rejectReasons } from '@/nouns/photos';

/**
 * Accepts or refuses the open photo, by button or by A and R; then the next one opens. A refusal asks for a reason,
 * which the witness is told.
 */
export function PhotoDecision({ photo, group }: { photo: string; group: boolean }) {
  const { decide, problem, setProblem, pending, button } = useDecision<string>(
    group ? 'group' : 'photo',
    group ? 'groups' : 'photos',
  );
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState<GivenReason | ''>('');
  const [note, setNote] = useState('');
  const select = useRef<HTMLDivElement>(null);

  const accept = () =>
    decide([photo], {
      by: 'accept',
      act: (photos) => acceptPhotosAction({ photos }),
      done: 'accepted',
      told: 'We told the witness.',
    });

  function reject() {
    if (!reason) return setProblem('Choose a reason. The witness sees it.');
    if (reason === 'other' && !note.trim()) return setProblem('Say the reason in your own words.');
    decide([photo], {
      act: (photos) => rejectPhotosAction({ photos, reason, note }),
      done: 'rejected',
      told: 'We told the witness why.',
    });
  }

  useKeys({ a: accept, r: () => setRefusing(true) });
  useEffect(() => {
    if (refusing) select.current?.querySelector('select')?.focus();
  }, [refusing]);

  return (
    <DecisionCard
      title={group ? 'Decide on the group' : 'Decide'}
      // In reach while one looks at the evidence; with the reason asked for it is too tall to lie over it.
      className={
        refusing
          ? undefined
          : 'sticky bottom-[var(--foot,3.5rem)] z-10 shadow-float max-lg:rounded-b-none lg:bottom-4'
      }
      problem={problem}
      actions={
        !refusing && (
          <>
            <Button variant="primary" {...button('accept')} onClick={accept} icon={Check}>
              {group ? 'Accept all' : 'Accept'}
            </Button>
            <Button waiting={pending} onClick={() => setRefusing(true)} icon={X}>
              {group ? 'Reject all' : 'Reject'}
            </Button>
            <p className="ml-auto hidden items-center gap-1.5 text-muted text-xs lg:flex">
              <Kbd>A</Kbd> accept <Kbd>R</Kbd> reject <Kbd>J</Kbd> <Kbd>K</Kbd> next and previous
            </p>
          </>
        )
      }
    >
      {refusing && (
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            reject();
          }}
        >
          <div ref={select}>
            <SelectField
              label="Reason"
              value={reason}
              onChange={(event) =>
                setReason(givenReasons.find((each) => each === event.currentTarget.value) ?? '')
              }
              hint={reason && rejectReasons[reason].refunds ? 'The fuel goes back.' : undefined}
            >
              <option value="">Choose</option>
              {givenReasons.map((value) => (
                <option key={value} value={value}>
                  {rejectReasonNames[value]}
                </option>
              ))}
            </SelectField>
          </div>
          <TextAreaField
            label="A word to the witness"
            optional={reason !== 'other'}
            rows={2}
            maxLength={NOTE_LIMIT}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="danger" pending={pending}>
              {group ? 'Reject the group' : 'Reject photo'}
            </Button>
            <Button variant="ghost" onClick={() => setRefusing(false)}>
              Cancel
            </Button>
          </div>
        </form>
      )}
    </DecisionCard>
  );
}
