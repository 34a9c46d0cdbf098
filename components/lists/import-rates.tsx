'use client';

import { ImportDialog } from '@/components/ui/import-dialog';
import { formatDay } from '@/components/ui/moment-format';
import { TextAreaField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { importRatesAction } from '@/forms/lists';

/** Takes a file of the European Central Bank, chosen or pasted, and stores its newest day. */
export function ImportRates() {
  const toast = useToast();
  return (
    <ImportDialog
      title="Import rates"
      description="The XML file of daily reference rates that the European Central Bank publishes. Of several days the newest is taken."
      tooLarge="Take the daily file."
      send={async (xml) => {
        const result = await importRatesAction({ xml });
        if (!result.ok) return result.fields.xml ? `The file ${result.fields.xml}.` : result.message;
        const { added, currencies, asOf } = result.value;
        toast.success(added === 0 ? 'Nothing new in this file' : `${added} rates imported`, {
          description: `It has ${currencies} currencies as of ${formatDay(new Date(asOf), 'UTC')}.`,
        });
      }}
    >
      {(text, write) => (
        <TextAreaField
          label="Or its text"
          rows={6}
          spellCheck={false}
          className="max-h-72 font-mono sm:text-xs"
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
        />
      )}
    </ImportDialog>
  );
}
