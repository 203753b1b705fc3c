import { Button, FileButton, Progress } from '@mantine/core';
import { type DragEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@saimado/ui-kit/Icon';
import { ErrorNotice } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import type { useUpload } from './use-upload';
import classes from './register.module.css';

interface Props {
  state: ReturnType<typeof useUpload>['state'];
  onFile: (file: File) => void;
  onStop: () => void;
  /** Where this leaves the way to open the file chooser, for the command of the same name. */
  openRef: RefObject<(() => void) | null>;
}

export function UploadPanel({ state, onFile, onStop, openRef }: Props) {
  const { t } = useTranslation('register');
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    <Panel title={t('upload.title')} icon="upload">
      {state.kind === 'sending' ? <Sending name={state.name} share={state.share} onStop={onStop} /> : (
        <div className={classes.drop} data-over={over || undefined} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
          {state.kind === 'failed' && <div className={classes.wide}><ErrorNotice title={t('upload.failed.title')}>{t(`upload.failed.${state.failure}`)}</ErrorNotice></div>}
          <p className={classes.dropText}><Icon name="upload" size={24} />{t('upload.drop')}</p>
          <p className={classes.note}>{t('upload.or')}</p>
          <FileButton accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" inputProps={{ 'aria-label': t('upload.choose') }} onChange={(file) => file && onFile(file)}>
            {({ onClick }) => {
              openRef.current = onClick;
              return <Button onClick={onClick}>{t('upload.choose')}</Button>;
            }}
          </FileButton>
          <p className={classes.note}>{t('upload.what')}</p>
        </div>
      )}
    </Panel>
  );
}

function Sending({ name, share, onStop }: { name: string; share: number; onStop: () => void }) {
  const { t } = useTranslation('register');
  const percent = Math.floor(share * 100);
  return (
    <div className={classes.progress}>
      <span>{t('upload.sending', { name })}</span>
      <span className="saimado-number">{t('upload.sendingPercent', { percent })}</span>
      <Progress className={classes.wide} size="lg" value={percent} aria-label={t('upload.sending', { name })} transitionDuration={0} />
      <Button size="sm" variant="default" onClick={onStop}>{t('upload.stop')}</Button>
    </div>
  );
}
