'use client';

import { Eye } from 'lucide-react';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { positionText } from '@/components/watch/watch-words';
import { revealPositionAction } from '@/forms/watch';

/** The position of a photo to about 110 m, and the exact one for those who ask; every look is written down. */
export function ExactPosition({ photo, rounded }: { photo: string; rounded: string }) {
  const [exact, setExact] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();

  const reveal = () =>
    start(async () => {
      const result = await revealPositionAction({ photo });
      if (result.ok) setExact(positionText(result.value.position, 6));
      else setProblem(result.message);
    });

  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <code className="font-mono text-xs">{exact ?? `about ${rounded}`}</code>
        {!exact && (
          <Button size="sm" pending={pending} onClick={reveal} icon={Eye}>
            Show exact position
          </Button>
        )}
      </div>
      <p role="status" className="text-muted text-xs">
        {problem ??
          (exact
            ? 'We recorded your look. The witness can see who looked and when.'
            : 'We record each look, and the witness can see it.')}
      </p>
    </div>
  );
}
