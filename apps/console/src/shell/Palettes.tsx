import { lazy } from 'react';
import { useHotkey } from '@saimado/ui-kit/use-hotkey';
import { closePalettes, openPalette, useOpenPalette } from './palette-state';

const CommandPalette = lazy(() => import('@saimado/ui-kit/CommandPalette').then((file) => ({ default: file.CommandPalette })));
const ShortcutList = lazy(() => import('@saimado/ui-kit/CommandPalette').then((file) => ({ default: file.ShortcutList })));

/** Ctrl+K and ?, fetched when first used. */
export function Palettes() {
  const open = useOpenPalette();
  useHotkey('mod+k', openPalette, { allowInInputs: true });
  return (
    <>
      {open === 'palette' && <CommandPalette opened onClose={closePalettes} />}
      {open === 'shortcuts' && <ShortcutList opened onClose={closePalettes} />}
    </>
  );
}
