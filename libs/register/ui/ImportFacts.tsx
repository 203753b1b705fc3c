import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Digest } from './Digest';
import type { Import } from './use-imports';
import classes from './register.module.css';

/** Who did what with a file and when, and which file it was. */
export function ImportFacts({ found }: { found: Import }) {
  const { t } = useTranslation('register');
  const facts: [string, ReactNode][] = [
    [t('facts.received'), <By key="received" name={found.createdBy} at={found.createdAt} />],
    ...(found.firstConfirmedAt !== null ? [[t('facts.first'), <By key="first" name={found.firstConfirmedBy} at={found.firstConfirmedAt} />] as [string, ReactNode]] : []),
    ...(found.importedAt !== null ? [[t(found.firstConfirmedAt === null ? 'facts.imported' : 'facts.second'), <By key="imported" name={found.confirmedBy} at={found.importedAt} />] as [string, ReactNode]] : []),
    ...(found.undoneAt !== null ? [[t('facts.undone'), <By key="undone" name={found.undoneBy} at={found.undoneAt} />] as [string, ReactNode]] : []),
    ['SHA-256', <Digest key="digest" digest={found.digest} fileName={found.fileName} />],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
    </dl>
  );
}

function By({ name, at }: { name: string | null; at: string }) {
  return <>{name !== null && <span>{name}</span>}<DateTime value={at} shape="short" /></>;
}
