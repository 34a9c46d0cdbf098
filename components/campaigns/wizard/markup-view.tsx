import { createElement, Fragment, type ReactNode } from 'react';
import { parseMarkup, type Span } from '@/lib/markup';

const spanOf = ({ text, marks, href }: Span): ReactNode => {
  const marked = [...marks]
    .reverse()
    .reduce<ReactNode>((inner, mark) => createElement(mark, null, inner), text);
  return href ? (
    <a href={href} rel="nofollow noopener noreferrer" target="_blank">
      {marked}
    </a>
  ) : (
    marked
  );
};

const lineOf = (spans: Span[]) =>
  spans.map((span, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: spans have no identity but their place
    <Fragment key={at}>{spanOf(span)}</Fragment>
  ));

const broken = (lines: Span[][]) =>
  lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
    <Fragment key={at}>
      {at > 0 && <br />}
      {lineOf(line)}
    </Fragment>
  ));

/** A text with the toolbar's signs as it will look, drawn from its parts and never from HTML. */
export function MarkupView({ text }: { text: string }) {
  return (
    <div className="max-w-prose break-words text-sm leading-6 [&>*+*]:mt-3 [&_a]:text-accent-ink [&_a]:underline [&_h3]:text-base [&_ol]:list-decimal [&_ol]:pl-5 [&_ul]:list-disc [&_ul]:pl-5 [&_blockquote]:border-line-strong [&_blockquote]:border-l-2 [&_blockquote]:pl-4 [&_blockquote]:text-muted">
      {parseMarkup(text).map(({ kind: Kind, lines }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
        <Kind key={at}>
          {Kind === 'ul' || Kind === 'ol'
            ? lines.map((line, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <li key={row}>{lineOf(line)}</li>
              ))
            : broken(lines)}
        </Kind>
      ))}
    </div>
  );
}
