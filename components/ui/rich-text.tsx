import { cleanHtml } from '@/lib/html';
import { cn } from './cn';

/** Formatted text that people wrote; cleaned to the small allow-list once more on its way out. Server only. */
export function RichText({ html, className }: { html: string; className?: string }) {
  return (
    <div
      className={cn(
        'max-w-prose break-words leading-6 [&>*+*]:mt-3 [&_h3]:text-base [&_li]:mt-1',
        '[&_a]:text-accent-ink [&_a]:underline [&_a]:underline-offset-4',
        '[&_ol]:list-decimal [&_ol]:pl-5 [&_ul]:list-disc [&_ul]:pl-5',
        '[&_blockquote]:border-line-strong [&_blockquote]:border-l-2 [&_blockquote]:pl-4 [&_blockquote]:text-muted',
        className,
      )}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: only an allow-list of tags gets this far
      dangerouslySetInnerHTML={{ __html: cleanHtml(html) }}
    />
  );
}
