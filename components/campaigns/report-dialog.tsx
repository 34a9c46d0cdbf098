'use client';

import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { RadioGroupField } from '@/components/ui/choice';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { reportCampaignAction } from '@/forms/reports';

const reasons = [
  { value: 'Misleading', hint: 'It promises what it does not keep, or hides what it is.' },
  { value: 'Unsafe or illegal', hint: 'What it asks for is dangerous or against the law.' },
  { value: 'Hateful or abusive', hint: 'It attacks people.' },
  { value: 'Spam or scam', hint: 'It is not a real campaign.' },
  { value: 'Something else', hint: 'Say what, below.' },
];

/** Asks why a campaign is reported, and sends the report to the administrators. */
export function ReportDialog({
  campaignId,
  open,
  onOpenChange,
}: {
  campaignId: number;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { form, pending, done, fields, problem } = useFormAction(reportCampaignAction);
  return (
    <Dialog
      title="Report this campaign"
      description="Administrators read every report. The advertiser is not told who wrote it."
      open={open}
      onOpenChange={onOpenChange}
      footer={
        done ? (
          <DialogClose>
            <Button variant="primary">Close</Button>
          </DialogClose>
        ) : (
          <>
            <DialogClose>
              <Button>Cancel</Button>
            </DialogClose>
            <SubmitButton form="report-campaign" pending={pending}>
              Send report
            </SubmitButton>
          </>
        )
      }
    >
      {done ? (
        <Callout tone="success" title="Your report was sent">
          Thank you. Somebody will look at it.
        </Callout>
      ) : (
        <form id="report-campaign" {...form} className="grid gap-4">
          <input type="hidden" name="campaign_id" value={campaignId} />
          {problem && <Callout tone="danger">{problem}</Callout>}
          <RadioGroupField
            label="What is wrong?"
            name="reason"
            error={fields.reason}
            options={reasons.map(({ value, hint }) => ({ value, label: value, hint }))}
          />
          <TextAreaField
            label="What should we know?"
            name="description"
            optional
            maxLength={2000}
            error={fields.description}
          />
        </form>
      )}
    </Dialog>
  );
}
