'use client';

import { Pause, Play, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { TextAreaField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { moderateAdAction, removeAnyAdAction } from '@/forms/ads';

interface ModeratedAd {
  id: string;
  title: string;
  held: boolean;
}

/** What administrators do to an ad of somebody else: pause it, release it, delete it. */
export function ModerateAd({ ad }: { ad: ModeratedAd }) {
  return (
    <>
      {ad.held ? <Release ad={ad} /> : <Hold ad={ad} />}
      <Remove ad={ad} />
    </>
  );
}

function Reason({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  return (
    <TextAreaField
      label="Reason"
      hint="The owner of the ad sees this."
      optional
      rows={3}
      maxLength={500}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function Hold({ ad }: { ad: ModeratedAd }) {
  const [reason, setReason] = useState('');
  const toast = useToast();
  return (
    <ConfirmDialog
      title={`Pause "${ad.title}"?`}
      description="It is not served, its views are not charged, and its team cannot activate it until you release it."
      action="Pause ad"
      tone="primary"
      trigger={<Button icon={Pause}>Pause</Button>}
      onConfirm={async () => {
        const result = await moderateAdAction({ id: ad.id, status: 'paused', reason });
        if (!result.ok) return result.message;
        toast.success('Ad paused');
        return undefined;
      }}
    >
      <Reason value={reason} onChange={setReason} />
    </ConfirmDialog>
  );
}

function Release({ ad }: { ad: ModeratedAd }) {
  const toast = useToast();
  return (
    <ConfirmDialog
      title={`Release "${ad.title}"?`}
      description="It returns to the state it had before. If it was active and has budget left, it is served and charged again."
      action="Release ad"
      tone="primary"
      trigger={<Button icon={Play}>Release</Button>}
      onConfirm={async () => {
        const result = await moderateAdAction({ id: ad.id, status: 'active' });
        if (!result.ok) return result.message;
        toast.success('Ad released');
        return undefined;
      }}
    />
  );
}

function Remove({ ad }: { ad: ModeratedAd }) {
  const [reason, setReason] = useState('');
  const toast = useToast();
  const router = useRouter();
  return (
    <ConfirmDialog
      title={`Delete "${ad.title}"?`}
      description="It is gone for good. What it spent stays in statistics and invoices."
      action="Delete ad"
      trigger={
        <Button variant="danger" icon={Trash2}>
          Delete
        </Button>
      }
      onConfirm={async () => {
        const result = await removeAnyAdAction({ id: ad.id, reason });
        if (!result.ok) return result.message;
        toast.success('Ad deleted');
        router.push('/admin/ads');
        return undefined;
      }}
    >
      <Reason value={reason} onChange={setReason} />
    </ConfirmDialog>
  );
}
