'use client';

import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { cn } from './cn';
import { Link } from './link';
import { floatStyle } from './popover';

const itemStyle =
  'flex min-h-8 w-full cursor-default select-none items-center gap-2.5 rounded-chip px-2.5 py-1.5 text-sm outline-none pointer-coarse:min-h-11 data-highlighted:bg-sunken data-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted';

/** A list of actions behind one button. Children are the `Menu...` parts below. */
export function Menu({
  trigger,
  align = 'end',
  side = 'bottom',
  className,
  children,
}: {
  trigger: ReactElement;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom' | 'left' | 'right';
  className?: string;
  children: ReactNode;
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} side={side} collisionPadding={8} className="z-40">
          <Base.Popup className={cn(floatStyle, 'min-w-48 p-1', className)}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** One action. `danger` colours it red; the icon comes first among the children. */
export function MenuItem({
  danger,
  onSelect,
  disabled,
  children,
}: {
  danger?: boolean;
  onSelect?: () => void;
  disabled?: boolean;
  children: ReactNode;
}) {
  return (
    <Base.Item
      disabled={disabled}
      onClick={onSelect}
      className={cn(itemStyle, danger && 'text-red-ink [&_svg]:text-red-ink')}
    >
      {children}
    </Base.Item>
  );
}

/** One destination, a real link. */
export function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Base.LinkItem closeOnClick render={<Link href={href} />} className={itemStyle}>
      {children}
    </Base.LinkItem>
  );
}

/** One file, which the client's navigation would not save. */
export function MenuDownload({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Base.LinkItem closeOnClick render={<a href={href} download />} className={itemStyle}>
      {children}
    </Base.LinkItem>
  );
}

/** A group of answers of which one is chosen. */
export function MenuRadioGroup<Value extends string>({
  label,
  value,
  onValueChange,
  options,
}: {
  label: string;
  value: Value;
  onValueChange: (value: Value) => void;
  options: { value: Value; label: ReactNode; icon?: ReactNode }[];
}) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2.5 pt-1.5 pb-1 text-muted text-xs">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={(next: Value) => onValueChange(next)}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} className={itemStyle}>
            {option.icon}
            <span className="flex-1">{option.label}</span>
            <Base.RadioItemIndicator>
              <Check aria-hidden="true" strokeWidth={1.75} />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

/** One thing switched on or off, such as a column of a table. */
export function MenuCheckboxItem({
  checked,
  onCheckedChange,
  children,
}: {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  children: ReactNode;
}) {
  return (
    <Base.CheckboxItem checked={checked} onCheckedChange={onCheckedChange} className={itemStyle}>
      <span className="flex size-4 items-center justify-center rounded-[4px] border border-line-strong">
        <Base.CheckboxItemIndicator>
          <Check aria-hidden="true" strokeWidth={2.5} className="size-3! text-ink!" />
        </Base.CheckboxItemIndicator>
      </span>
      {children}
    </Base.CheckboxItem>
  );
}

/** A hairline between groups. */
export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-line" />;
}
