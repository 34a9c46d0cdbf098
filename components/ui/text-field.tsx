'use client';

import { Field as BaseField } from '@base-ui/react/field';
import { ChevronDown, Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { cn } from './cn';
import { Field, type FieldLook } from './field';

/** The look props of a field, taken out of the attributes meant for its control. */
function split<Props extends FieldLook>(props: Props): [FieldLook, Omit<Props, keyof FieldLook>] {
  const { label, hint, error, optional, labelHidden, aside, fieldClassName, ...control } = props;
  return [{ label, hint, error, optional, labelHidden, aside, fieldClassName }, control];
}

type InputAttributes = Omit<ComponentProps<'input'>, 'value' | 'defaultValue'> & {
  value?: string | number;
  defaultValue?: string | number;
};

/** A labelled single-line input of any text-like `type`. */
export function TextField(props: FieldLook & InputAttributes) {
  const [look, { className, ...input }] = split(props);
  return (
    <Field {...look}>
      <BaseField.Control {...input} className={cn('control', className)} />
    </Field>
  );
}

/** A password input whose text can be shown. */
export function PasswordField(props: FieldLook & InputAttributes) {
  const [look, { className, ...input }] = split(props);
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field {...look}>
      <div className="relative">
        <BaseField.Control
          {...input}
          type={shown ? 'text' : 'password'}
          autoCapitalize="none"
          spellCheck={false}
          className={cn('control', 'pr-12', className)}
        />
        <button
          type="button"
          aria-label={shown ? 'Hide password' : 'Show password'}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 right-0 grid w-11 place-items-center rounded-control text-muted hover:text-ink"
        >
          <Icon aria-hidden="true" className="size-4" strokeWidth={1.75} />
        </button>
      </div>
    </Field>
  );
}

type TextAreaAttributes = Omit<ComponentProps<'textarea'>, 'value' | 'defaultValue'> & {
  value?: string;
  defaultValue?: string;
};

/** A labelled multi-line input; Ctrl or Cmd with Enter sends its form. */
export function TextAreaField(props: FieldLook & TextAreaAttributes) {
  const [look, { className, rows = 4, onKeyDown, value, defaultValue, ...area }] = split(props);
  return (
    <Field {...look}>
      <BaseField.Control
        value={value}
        defaultValue={defaultValue}
        render={
          <textarea
            {...area}
            rows={rows}
            onKeyDown={(event) => {
              onKeyDown?.(event);
              if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
                event.currentTarget.form?.requestSubmit();
              }
            }}
          />
        }
        className={cn('control', 'h-auto min-h-9 resize-y py-2 pointer-coarse:h-auto', className)}
      />
    </Field>
  );
}

type SelectAttributes = Omit<ComponentProps<'select'>, 'value' | 'defaultValue' | 'multiple'> & {
  value?: string;
  defaultValue?: string;
};

/** A labelled native select: the best choice on phones and inside plain forms. Children are `<option>`s. */
export function SelectField(props: FieldLook & SelectAttributes) {
  const [look, { className, children, value, defaultValue, ...select }] = split(props);
  return (
    <Field {...look}>
      <div className="relative">
        <BaseField.Control
          value={value}
          defaultValue={defaultValue}
          render={<select {...select}>{children}</select>}
          className={cn('control', 'appearance-none pr-9', className)}
        />
        <ChevronDown
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 right-3 my-auto size-4 text-muted"
          strokeWidth={1.75}
        />
      </div>
    </Field>
  );
}

/** A decimal number with its unit before or after it. The text is sent as typed, so no digit is lost to floats. */
export function NumberField(props: FieldLook & InputAttributes & { prefix?: ReactNode; unit?: ReactNode }) {
  const [look, { className, prefix, unit, ...input }] = split(props);
  return (
    <Field {...look}>
      <div className="flex items-stretch">
        {prefix && <Unit side="start">{prefix}</Unit>}
        <BaseField.Control
          inputMode="decimal"
          autoComplete="off"
          {...input}
          className={cn(
            'control',
            'tabular-nums focus-visible:z-10',
            prefix && 'rounded-l-none',
            unit && 'rounded-r-none',
            className,
          )}
        />
        {unit && <Unit side="end">{unit}</Unit>}
      </div>
    </Field>
  );
}

function Unit({ side, children }: { side: 'start' | 'end'; children: ReactNode }) {
  return (
    <span
      className={cn(
        'flex shrink-0 items-center border border-line-strong bg-sunken px-3 text-muted text-sm',
        side === 'start' ? 'rounded-l-control border-r-0' : 'rounded-r-control border-l-0',
      )}
    >
      {children}
    </span>
  );
}
