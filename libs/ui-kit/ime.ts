interface KeyLike { isComposing?: boolean; keyCode?: number; nativeEvent?: { isComposing?: boolean; keyCode?: number } }

/**
 * Whether a key belongs to a Japanese conversion under way: its Enter confirms the word and must never submit.
 * Safari ends the composition before the keydown and only says so by keyCode 229.
 */
export function isComposing(event: KeyLike): boolean {
  const native = event.nativeEvent ?? event;
  return native.isComposing === true || native.keyCode === 229;
}
