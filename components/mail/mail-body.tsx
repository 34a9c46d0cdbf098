/** A plain-text mail; a line that is an address becomes a link. */
export function MailBody({ text }: { text: string }) {
  return (
    <div className="grid gap-3 text-sm">
      {text.split('\n\n').map((paragraph) =>
        /^https?:\/\/\S+$/.test(paragraph) ? (
          <a
            key={paragraph}
            href={paragraph}
            className="break-all rounded-chip text-accent-ink underline decoration-accent/40 underline-offset-4 hover:decoration-accent"
          >
            {paragraph}
          </a>
        ) : (
          <p key={paragraph} className="max-w-prose">
            {paragraph}
          </p>
        ),
      )}
    </div>
  );
}
