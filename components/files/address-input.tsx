'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';

const isWebAddress = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** The address of a picture that lies on the web already. Enter adds it instead of sending the form around it. */
export function AddressInput({ onAdd }: { onAdd: (url: string) => void }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();

  function add() {
    const url = text.trim();
    if (!isWebAddress(url)) return setProblem('Enter an address that starts with https://');
    onAdd(url);
    setText('');
    setProblem(undefined);
  }

  return (
    <div className="flex items-start gap-2">
      <TextField
        label="Address of a picture"
        labelHidden
        type="url"
        inputMode="url"
        placeholder="or its address"
        autoComplete="off"
        value={text}
        error={problem}
        fieldClassName="flex-1"
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <Button onClick={add} aria-disabled={text.trim() === '' || undefined}>
        Add
      </Button>
    </div>
  );
}
