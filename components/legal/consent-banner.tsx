'use client';

import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { ProseLink } from '@/components/ui/prose-link';
import { useFormAction } from '@/components/ui/use-form-action';
import type { AskedText } from '@/features/legal';
import { agreeAction } from '@/forms/legal';
import { legalNames } from '@/nouns/legal';

/** Asks somebody to agree to what was published since they last did. */
export function ConsentBanner({ texts }: { texts: AskedText[] }) {
  const { form, pending, problem } = useFormAction(agreeAction);
  return (
    <Callout tone="info" title="Read what has changed, and agree to it">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <p className="min-w-0 flex-[1_1_16rem]">
          {problem ?? 'There is a new version of '}
          {!problem &&
            texts.map(({ id, page, version }, at) => (
              <span key={id}>
                {at > 0 && ' and '}
                <ProseLink href={`/${page}?version=${version}`} target="_blank">
                  {legalNames[page].toLowerCase()}
                </ProseLink>
              </span>
            ))}
          {!problem && '.'}
        </p>
        <form {...form}>
          {texts.map(({ id }) => (
            <input key={id} type="hidden" name="texts" value={id} />
          ))}
          <Button type="submit" size="sm" pending={pending}>
            I agree
          </Button>
        </form>
      </div>
    </Callout>
  );
}
