import { Textarea, TextInput, type TextareaProps, type TextInputProps } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { isComposing } from './ime';

interface Submitting { onSubmitKey?: () => void }

/** A line of text: Enter submits (`onSubmitKey`, or the form around it), but never while Japanese is being composed. Alt+Enter is the screen's next step. */
export function ImeTextInput({ onSubmitKey, onKeyDown, ...props }: TextInputProps & Submitting) {
  const keyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') {
      if (isComposing(event)) return event.preventDefault();
      if (onSubmitKey && !event.altKey) {
        event.preventDefault();
        onSubmitKey();
      }
    }
    onKeyDown?.(event);
  };
  return <TextInput size="sm" {...props} onKeyDown={keyDown} />;
}

/** Several lines: Enter is a new line, Ctrl+Enter (⌘+Enter) submits. */
export function ImeTextarea({ onSubmitKey, onKeyDown, ...props }: TextareaProps & Submitting) {
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event) && onSubmitKey) {
      event.preventDefault();
      onSubmitKey();
    }
    onKeyDown?.(event);
  };
  return <Textarea size="sm" {...props} onKeyDown={keyDown} />;
}
