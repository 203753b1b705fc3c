import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LiveMark } from '@saimado/contract/client/LiveMark';
import { DateTime, useLanguage } from '@saimado/ui-kit/DateTime';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import { ImportStatusBadge } from '@saimado/ui-kit/StatusBadge';
import { Digest } from './Digest';
import type { Import } from './use-imports';
import classes from './register.module.css';

const COUNTS = ['rows', 'added', 'changed', 'moved', 'left'] as const;

/** The latest imports; each can be looked at again. */
export function ImportHistory({ imports, current, onShow }: { imports: readonly Import[]; current: string | undefined; onShow: (id: string) => void }) {
  const { t } = useTranslation('register');
  const numbers = new Intl.NumberFormat(useLanguage());
  return (
    <Panel title={t('history.title')} icon="clock" actions={<LiveMark />}>
      {imports.length === 0 ? <EmptyState icon="register" title={t('history.none')} /> : (
        <div className={classes.scroll}><table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('history.at')}</th><th scope="col">{t('history.file')}</th><th scope="col">{t('history.status')}</th>
              {COUNTS.map((count) => <th key={count} scope="col" className={classes.number}>{t(`history.${count}`)}</th>)}
              <th scope="col">{t('history.by')}</th><th scope="col">{t('history.digest')}</th><td />
            </tr>
          </thead>
          <tbody>
            {imports.map((found) => (
              <tr key={found.id} data-current={found.id === current || undefined}>
                <td><DateTime value={found.createdAt} shape="short" /></td>
                <th scope="row">{found.fileName}</th>
                <td><ImportStatusBadge code={found.status} /></td>
                {COUNTS.map((count) => <td key={count} className={classes.number}>{numbers.format(found[count])}</td>)}
                <td><People found={found} /></td>
                <td><Digest digest={found.digest} fileName={found.fileName} /></td>
                <td className={classes.number}><Button size="sm" variant="default" disabled={found.id === current} aria-label={t('history.showFile', { name: found.fileName })} onClick={() => onShow(found.id)}>{t('history.show')}</Button></td>
              </tr>
            ))}
          </tbody>
        </table></div>
      )}
    </Panel>
  );
}

/** Who sent it, who said yes, who took it back; each once. */
function People({ found }: { found: Import }) {
  const names = [found.createdBy, found.firstConfirmedBy, found.confirmedBy, found.undoneBy].filter((name) => name !== null);
  return <span className={classes.people}>{[...new Set(names)].map((name) => <span key={name}>{name}</span>)}</span>;
}
