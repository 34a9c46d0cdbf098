import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { hindranceWords } from '../hindrance-words';

/** Why somebody cannot send a photo now, and what they can do about it. */
export function Hindered({ by, campaign: href }: { by: keyof typeof hindranceWords; campaign: string }) {
  const words = hindranceWords[by];
  return (
    <EmptyState
      title={words.title}
      action={
        <ButtonLink href={words.link?.href ?? href}>{words.link?.label ?? 'Back to the campaign'}</ButtonLink>
      }
    >
      {words.text}
    </EmptyState>
  );
}
