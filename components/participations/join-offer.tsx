import { inWords } from '@/components/campaigns/words';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import type { JoinTerms } from '@/nouns/join-terms';

/** What joining starts, before one presses: "3 posts, $45.00 each, due 2 Dec 2026". */
export function JoinOffer({ terms, currency }: { terms: JoinTerms; currency: string }) {
  const { posts, each, together, due, atOnce } = terms;
  const pay = each ?? together;
  return (
    <p data-join-offer="" className="text-muted">
      {inWords.count(posts, 'post')}
      {pay > 0 && (
        <>
          , <Money amount={pay} currency={currency} />
          {posts > 1 && (each === null ? ' together' : ' each')}
        </>
      )}
      {atOnce ? ', due ' : ', the first due '}
      <Moment at={due} format="day" />.
    </p>
  );
}
