import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@saimado/ui-kit/Icon';
import classes from './register.module.css';

/** Enough to tell two files apart by eye. */
const SHORT = 8;

/** A file's SHA-256, short, the whole of it to copy. Where the browser does not let one copy, the whole of it to select. */
export function Digest({ digest, fileName }: { digest: string; fileName: string }) {
  const { t } = useTranslation('register');
  const [state, setState] = useState<'short' | 'copied' | 'whole'>('short');
  if (digest === '') return null;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(digest);
      setState('copied');
    } catch {
      setState('whole');
    }
  };
  return (
    <span className={classes.digest}>
      <code className="saimado-number" title={digest}>{state === 'whole' ? digest : digest.slice(0, SHORT)}</code>
      <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('digest.copy', { name: fileName })} onClick={() => void copy()}><Icon name={state === 'copied' ? 'check' : 'copy'} /></ActionIcon>
      <span className="visually-hidden" role="status">{state === 'copied' && t('digest.copied')}</span>
    </span>
  );
}
