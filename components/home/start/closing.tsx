import { ButtonLink } from '@/components/ui/button';

const facts = [
  { figure: '2', text: 'ledger entries for every movement of money, adding up to zero' },
  { figure: '6', text: 'decimals kept, and no floating point between a view and its price' },
  { figure: '60', text: 'published operations answered exactly as their documents say' },
];

/** The facts behind the promise, and the last invitation. */
export function Closing() {
  return (
    <section className="border-line border-t bg-sunken/60">
      <div className="mx-auto grid max-w-content gap-14 page-gutter py-16 lg:py-20">
        <dl className="grid gap-8 sm:grid-cols-3">
          {facts.map((fact) => (
            <div key={fact.text} className="grid content-start gap-1 border-line-strong border-t pt-4">
              <dt className="order-2 max-w-64 text-muted text-sm">{fact.text}</dt>
              <dd className="font-semibold text-2xl tabular-nums tracking-tight">{fact.figure}</dd>
            </div>
          ))}
        </dl>
        <div className="flex flex-wrap items-end justify-between gap-x-12 gap-y-6">
          <div className="grid gap-2">
            <h2 className="text-xl sm:text-2xl">Ready when you are</h2>
            <p className="max-w-prose text-muted">
              An account takes a minute. You choose whether you post or advertise; nothing is charged until an
              ad is active.
            </p>
          </div>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href="/sign-up" variant="primary" size="lg">
              Create an account
            </ButtonLink>
            <ButtonLink href="/sign-in" size="lg">
              Sign in
            </ButtonLink>
          </div>
        </div>
      </div>
    </section>
  );
}
