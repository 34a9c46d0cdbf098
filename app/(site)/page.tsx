import type { Metadata } from 'next';
import { Audiences } from '@/components/landing/audiences';
import { Closing } from '@/components/landing/closing';
import { Hero } from '@/components/landing/hero';

export const metadata: Metadata = {
  title: { absolute: 'Fanfare: campaigns, ads and proof, paid exactly' },
  description: 'Influencer campaigns and pay-per-view ads on one set of books, with two documented APIs.',
};

export default function LandingPage() {
  return (
    <>
      <Hero />
      <Audiences />
      <Closing />
    </>
  );
}
