'use client';

import { Bold, Heading, Italic, Link2, List, ListOrdered, Quote, Underline } from 'lucide-react';
import { useRef, useState } from 'react';
import { formatCount } from '@/components/ui/count';
import { IconButton } from '@/components/ui/icon-button';
import { TextAreaField } from '@/components/ui/text-field';
import { MarkupView } from './markup-view';

type Sign =
  | { label: string; icon: typeof Bold; around: string; sample: string }
  | { label: string; icon: typeof Bold; before: string };

const signs: Sign[] = [
  { label: 'Bold', icon: Bold, around: '**', sample: 'bold' },
  { label: 'Italic', icon: Italic, around: '*', sample: 'italic' },
  { label: 'Underline', icon: Underline, around: '__', sample: 'underlined' },
  { label: 'Heading', icon: Heading, before: '### ' },
  { label: 'List', icon: List, before: '- ' },
  { label: 'Numbered list', icon: ListOrdered, before: '1. ' },
  { label: 'Quotation', icon: Quote, before: '> ' },
];

const most = 20_000;

/** A text with a few signs for its shape, written with a toolbar or by hand, and how it will look below. */
export function MarkupField({
  label,
  name,
  hint,
  error,
  defaultValue,
}: {
  label: string;
  name: string;
  hint?: string;
  error?: string;
  defaultValue: string;
}) {
  const [text, setText] = useState(defaultValue);
  const frame = useRef<HTMLDivElement>(null);

  /** Replaces what is selected, and tells of it the way typing does. */
  function write(make: (selected: string) => { text: string; from: number; to: number }, wholeLines = false) {
    const area = frame.current?.querySelector('textarea');
    if (!area) return;
    let { selectionStart: start, selectionEnd: end } = area;
    if (wholeLines) {
      start = area.value.lastIndexOf('\n', start - 1) + 1;
      const next = area.value.indexOf('\n', end);
      end = next === -1 ? area.value.length : next;
    }
    const made = make(area.value.slice(start, end));
    area.focus();
    area.setRangeText(made.text, start, end, 'end');
    area.setSelectionRange(start + made.from, start + made.to);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }

  const around = (sign: string, sample: string) =>
    write((selected) => {
      const words = selected.trim() || sample;
      return { text: sign + words + sign, from: sign.length, to: sign.length + words.length };
    });

  const before = (sign: string) =>
    write((selected) => {
      const lines = (selected || 'Text').split('\n').map((line, at) => {
        const bare = line.replace(/^(?:#{1,4} +|> ?|[-*] +|\d{1,3}[.)] +)/, '');
        return (sign === '1. ' ? `${at + 1}. ` : sign) + bare;
      });
      const written = lines.join('\n');
      return { text: written, from: written.length, to: written.length };
    }, true);

  const link = () =>
    write((selected) => {
      const words = selected.trim() || 'words';
      return {
        text: `[${words}](https://)`,
        from: words.length + 3,
        to: words.length + 11,
      };
    });

  return (
    <div className="grid gap-3">
      <div ref={frame} className="grid gap-1.5">
        <TextAreaField
          label={label}
          name={name}
          rows={12}
          maxLength={most}
          hint={hint}
          error={error}
          aside={`${formatCount(text.length)}/${formatCount(most)}`}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div role="toolbar" aria-label="Shape the text" className="flex flex-wrap gap-0.5">
          {signs.map((sign) => (
            <IconButton
              key={sign.label}
              label={sign.label}
              size="icon-sm"
              onClick={() => ('around' in sign ? around(sign.around, sign.sample) : before(sign.before))}
            >
              <sign.icon aria-hidden="true" className="size-4" strokeWidth={1.75} />
            </IconButton>
          ))}
          <IconButton label="Link" size="icon-sm" onClick={link}>
            <Link2 aria-hidden="true" className="size-4" strokeWidth={1.75} />
          </IconButton>
        </div>
      </div>
      <section aria-label="How it will look" className="grid gap-2 rounded-control border border-line p-4">
        <h3 className="text-muted text-xs">How it will look</h3>
        {text.trim() ? <MarkupView text={text} /> : <p className="text-muted text-sm">Nothing yet.</p>}
      </section>
    </div>
  );
}
