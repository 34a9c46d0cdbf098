/** The key that does what the button around it does; left out where there is no keyboard. */
export function KeyHint({ children }: { children: string }) {
  return (
    <span
      aria-hidden="true"
      className="grid size-5 place-items-center rounded-[4px] border border-current/25 font-mono text-xs opacity-80 pointer-coarse:hidden"
    >
      {children}
    </span>
  );
}
