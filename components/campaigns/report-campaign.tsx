'use client';

import { Flag } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';

// The dialog comes when it is asked for: most people never report anything.
const ReportDialog = dynamic(() => import('./report-dialog').then((module) => module.ReportDialog), {
  ssr: false,
});

/** Offers to report a campaign; strangers sign in first, because a report has a name under it. */
export function ReportCampaign({ campaignId, signInHref }: { campaignId: number; signInHref?: string }) {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  if (signInHref) {
    return (
      <ButtonLink href={signInHref} variant="ghost" icon={Flag}>
        Report
      </ButtonLink>
    );
  }
  return (
    <>
      <Button
        variant="ghost"
        icon={Flag}
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      >
        Report
      </Button>
      {asked && <ReportDialog campaignId={campaignId} open={open} onOpenChange={setOpen} />}
    </>
  );
}
