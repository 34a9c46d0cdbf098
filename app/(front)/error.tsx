'use client';

// Inside the frame, so that the ways on stay where they are.
export { PageFailure as default } from '@/components/layout/page-failure';
