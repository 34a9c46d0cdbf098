import { ArcsGround } from '@/components/ui/arcs';
import { ButtonLink } from '@/components/ui/button';
import { AdVignette, LedgerVignette, PodiumVignette } from './vignettes';

/** The opening: the promise, two ways in, and the product itself on the rising arcs. */
export function Hero() {
  return (
    <section className="relative overflow-hidden border-line border-b">
      <div className="absolute inset-y-0 left-[50%] hidden w-[50%] lg:block">
        <ArcsGround drawn className="text-accent/60" />
      </div>
      <div className="relative mx-auto grid max-w-content items-center gap-12 page-gutter py-16 lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)] lg:py-24">
        <div className="grid max-w-xl gap-6">
          <h1 className="text-2xl leading-[1.15] tracking-[-0.03em] sm:text-3xl">
            Make some noise. Know exactly what it earned.
          </h1>
          <p className="max-w-prose text-base text-muted sm:text-lg">
            Fanfare brings influencer campaigns and pay-per-view ads onto one set of books, so that the person
            who posts, the brand that pays and the team in between see the same figures.
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
