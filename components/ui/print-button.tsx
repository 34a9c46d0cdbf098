'use client';

import { Printer } from 'lucide-react';
import { Button } from './button';

/** Opens the browser's print dialog, from which a page is also saved as PDF. */
export function PrintButton() {
  return (
    <Button className="print:hidden" icon={Printer} onClick={() => window.print()}>
      Print or save as PDF
    </Button>
  );
}
