import { RichText } from '@/components/ui/rich-text';
import { textOfHtml } from '@/lib/html';
import { markupToHtml } from '@/lib/markup';

interface Owned {
  title: string;
  campaign: { name: string; advertiser: string };
}

/**
 * What a task asks for, with its paragraphs and lists. A task keeps the words of the brief it was made of as plain text;
 * as long as the campaign still says the same, they are shown as they were written there.
 */
export function TaskText({ text, brief, className }: { text: string; brief?: string; className?: string }) {
  const html =
    brief !== undefined && textOfHtml(brief) === text ? brief : markupToHtml(text.replaceAll(/^• /gm, '- '));
  return <RichText html={html} className={className} />;
}

/** Whose task it is, beside its title: the campaign is named where the title does not do it. */
export const originOf = ({ title, campaign: { name, advertiser } }: Owned): string =>
  title === name ? `By ${advertiser}` : `${name}, by ${advertiser}`;
