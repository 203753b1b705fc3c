import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useCommands } from '@saimado/ui-kit/commands';
import { Page } from '@saimado/ui-kit/Page';
import { FileHelp } from './FileHelp';
import { ImportHistory } from './ImportHistory';
import { ImportPanel } from './ImportPanel';
import { UploadPanel } from './UploadPanel';
import { isOpen, useImports } from './use-imports';
import { useUpload } from './use-upload';
import classes from './register.module.css';

/** The member register: a file is sent, shown, and put in place when somebody says so. */
export default function RegisterAdmin() {
  const { t } = useTranslation(['register', 'common']);
  const { query, refresh } = useImports();
  /** `null`: none on purpose; `undefined`: whichever waits. One that somebody answered stays, to be seen to its end. */
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const received = useCallback((importId: string) => {
    setChosen(importId);
    refresh();
  }, [refresh]);
  const upload = useUpload(received);
  const open = useRef<() => void>(null);
  useCommands([{ id: 'register:choose', label: t('command.choose'), icon: 'upload', shortcut: 'n', run: () => open.current?.() }]);

  return (
    <Page title={t('common:nav.register')}>
      <QueryGate query={query}>{({ registerImports: imports }) => {
        const current = chosen === undefined ? imports.find(isOpen) : imports.find(({ id }) => id === chosen);
        return (
          <div className={classes.stack}>
            {current && <ImportPanel key={current.id} found={current} chosen={chosen === current.id} onKeep={() => setChosen(current.id)} onClose={() => setChosen(null)} />}
            <UploadPanel state={upload.state} onFile={(file) => void upload.send(file)} onStop={upload.stop} openRef={open} />
            <FileHelp />
            <ImportHistory imports={imports} current={current?.id} onShow={setChosen} />
          </div>
        );
      }}</QueryGate>
    </Page>
  );
}
