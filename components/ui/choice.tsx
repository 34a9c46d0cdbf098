'use client';

import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox';
import { Field as BaseField } from '@base-ui/react/field';
import { Fieldset } from '@base-ui/react/fieldset';
import { Radio } from '@base-ui/react/radio';
import { RadioGroup as BaseRadioGroup } from '@base-ui/react/radio-group';
import { Switch as BaseSwitch } from '@base-ui/react/switch';
import { Check, Minus } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { cn } from './cn';
import { type FieldLook, FieldNotes, hasError } from './field';

type CheckboxProps = Pick<
  BaseCheckbox.Root.Props,
  | 'name'
  | 'value'
  | 'checked'
  | 'defaultChecked'
  | 'onCheckedChange'
  | 'indeterminate'
  | 'disabled'
  | 'required'
>;

/** What names a bare control. Base UI names those of fields too, but from scripts only. */
type Named = { 'aria-label'?: string; 'aria-labelledby'?: string };

/** A bare checkbox for tables; name it with `aria-label`. Forms use `CheckboxField`. */
export function Checkbox({ className, ...props }: CheckboxProps & Named & { className?: string }) {
  return (
    <BaseCheckbox.Root
      {...props}
      className={cn(
        'relative flex size-4 shrink-0 items-center justify-center rounded-[4px] border border-line-strong bg-card text-on-primary transition-colors',
        'after:absolute after:-inset-2 data-checked:border-primary data-checked:bg-primary data-indeterminate:border-primary data-indeterminate:bg-primary',
        'data-disabled:cursor-not-allowed data-disabled:opacity-50 data-invalid:border-danger',
        className,
      )}
    >
      <BaseCheckbox.Indicator className="flex data-unchecked:hidden">
        {props.indeterminate ? (
          <Minus aria-hidden="true" className="size-3" strokeWidth={3} />
        ) : (
          <Check aria-hidden="true" className="size-3" strokeWidth={3} />
        )}
      </BaseCheckbox.Indicator>
    </BaseCheckbox.Root>
  );
}

type ChoiceLook = Pick<FieldLook, 'label' | 'hint' | 'error' | 'fieldClassName'>;

/** A checkbox with its words beside it; a form receives `value` (default "on") when it is ticked. */
export function CheckboxField({ label, hint, error, fieldClassName, ...props }: ChoiceLook & CheckboxProps) {
  const words = useId();
  return (
    <BaseField.Root invalid={hasError(error)} className={cn('grid gap-1', fieldClassName)}>
      <BaseField.Label className="flex items-start gap-2.5 pointer-coarse:py-3 text-sm">
        <Checkbox {...props} aria-labelledby={words} className="mt-0.5" />
        <span id={words}>{label}</span>
      </BaseField.Label>
      <div className="pl-6.5 empty:hidden">
        <FieldNotes hint={hint} error={error} />
      </div>
    </BaseField.Root>
  );
}

type SwitchProps = Pick<
  BaseSwitch.Root.Props,
  'name' | 'value' | 'checked' | 'defaultChecked' | 'onCheckedChange' | 'disabled'
>;

/** A bare switch for settings that take effect at once; name it with `aria-label`. */
export function Switch({ className, ...props }: SwitchProps & Named & { className?: string }) {
  return (
    <BaseSwitch.Root
      {...props}
      className={cn(
        'relative flex h-5 w-9 shrink-0 rounded-full border border-transparent bg-line-strong p-px transition-colors',
        'after:absolute after:-inset-3 data-checked:bg-primary data-disabled:cursor-not-allowed data-disabled:opacity-50',
        className,
      )}
    >
      <BaseSwitch.Thumb className="size-4 rounded-full bg-card transition-transform data-checked:translate-x-4" />
    </BaseSwitch.Root>
  );
}

/** A switch with its words at the left. */
export function SwitchField({ label, hint, error, fieldClassName, ...props }: ChoiceLook & SwitchProps) {
  const words = useId();
  return (
    <BaseField.Root
      invalid={hasError(error)}
      className={cn('flex items-start justify-between gap-4', fieldClassName)}
    >
      <div className="grid gap-0.5">
        <BaseField.Label id={words} className="font-medium text-sm">
          {label}
        </BaseField.Label>
        <FieldNotes hint={hint} error={error} />
      </div>
      <Switch {...props} aria-labelledby={words} />
    </BaseField.Root>
  );
}

/** One answer of a `RadioGroupField`. */
export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

/** A question with a few answers, one of which is chosen; drawn as cards so that hints have room. */
export function RadioGroupField({
  label,
  hint,
  error,
  fieldClassName,
  options,
  ...props
}: ChoiceLook &
  Pick<BaseRadioGroup.Props<string>, 'value' | 'defaultValue' | 'onValueChange' | 'disabled'> & {
    name: string;
    options: RadioOption[];
  }) {
  const words = useId();
  return (
    <BaseField.Root name={props.name} invalid={hasError(error)} className={cn('grid gap-2', fieldClassName)}>
      <Fieldset.Root
        render={
          <BaseRadioGroup
            value={props.value}
            defaultValue={props.defaultValue}
            onValueChange={props.onValueChange}
            disabled={props.disabled}
          />
        }
        className="grid gap-2"
      >
        <Fieldset.Legend className="font-medium text-sm">{label}</Fieldset.Legend>
        {options.map((option) => (
          <BaseField.Item key={option.value}>
            <BaseField.Label className="flex items-start gap-2.5 rounded-control border border-line bg-card p-3 text-sm transition-colors hover:border-line-strong has-data-checked:border-accent has-data-checked:bg-accent-soft">
              <Radio.Root
                value={option.value}
                disabled={option.disabled}
                aria-labelledby={`${words}-${option.value}`}
                className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-line-strong bg-card data-checked:border-primary data-checked:bg-primary data-disabled:opacity-50"
              >
                <Radio.Indicator className="size-1.5 rounded-full bg-on-primary data-unchecked:hidden" />
              </Radio.Root>
              <span id={`${words}-${option.value}`} className="grid gap-0.5">
                <span className="font-medium">{option.label}</span>
                {option.hint && <span className="text-muted">{option.hint}</span>}
              </span>
            </BaseField.Label>
          </BaseField.Item>
        ))}
      </Fieldset.Root>
      <FieldNotes hint={hint} error={error} />
    </BaseField.Root>
  );
}
