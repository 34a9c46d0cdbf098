import { ButtonLink } from '@/components/ui/button';
import { AdVignette, LedgerVignette, PodiumVignette } from './vignettes';

/** The opening: the promise, two ways in, and the product itself on the rising arcs. */
export function Hero() {
  return (
    <section className="relative overflow-hidden border-line border-b">
      <HeroArcs />
      <div className="relative mx-auto grid max-w-content items-center gap-12 page-gutter py-16 lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)] lg:py-24">
        <div className="grid max-w-xl gap-6">
          <h1 className="text-2xl leading-[1.15] tracking-[-0.03em] sm:text-3xl">
            Make some noise. Know exactly what it earned.
          </h1>
          <p className="max-w-prose text-base text-muted sm:text-lg">
            Fanfare brings influencer campaigns, pay-per-view ads and photos proven on the spot onto one set
            of books, so that the person who posts, the brand that pays and the team in between see the same
            figures.
          </p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href="/sign-up" variant="primary" size="lg">
              Create an account
            </ButtonLink>
            <ButtonLink href="/docs" size="lg">
              Read the API
            </ButtonLink>
          </div>
        </div>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-1">
          <div className="lg:translate-x-[-1.5rem]">
            <PodiumVignette />
          </div>
          <div className="lg:translate-x-[1.5rem]">
            <AdVignette />
          </div>
          <div className="sm:col-span-2 lg:col-span-1 lg:translate-x-[-0.5rem]">
            <LedgerVignette />
          </div>
        </div>
      </div>
    </section>
  );
}

/** Three arcs from one point behind the cards; left out on small screens, where they would cross the words. */
function HeroArcs() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 700 600"
      preserveAspectRatio="xMinYMax slice"
      fill="none"
      className="absolute inset-y-0 left-[52%] hidden h-full w-[48%] lg:block"
    >
      {[250, 390, 540].map((radius, index) => (
        <path
          key={radius}
          d={`M0 ${600 - radius}a${radius} ${radius} 0 0 1 ${radius} ${radius}`}
          pathLength={1}
          className="arc-drawn"
          style={{ animationDelay: `${index * 140}ms` }}
          stroke="var(--accent)"
          strokeOpacity={[0.5, 0.32, 0.18][index]}
          strokeWidth={2}
        />
      ))}
    </svg>
  );
}
