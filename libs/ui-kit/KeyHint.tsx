import classes from './key-hint.module.css';

/** `mod+Enter` → two key caps. The keys as printed on the keyboard, in either language. */
const CAPS: Record<string, string> = { mod: 'Ctrl', enter: 'Enter', escape: 'Esc', arrowup: '↑', arrowdown: '↓', shift: 'Shift', alt: 'Alt', backspace: 'BackSpace' };

export function KeyHint({ keys }: { keys: string }) {
  const caps = keys === '+' ? ['+'] : keys.split('+').map((part) => CAPS[part.toLowerCase()] ?? part.toUpperCase());
  return (
    <span className={classes.keys}>
      {caps.map((cap) => <kbd key={cap} className={classes.cap}>{cap}</kbd>)}
    </span>
  );
}
