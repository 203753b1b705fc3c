import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { RegisterImportLinesDocument, type RegisterImportLinesQuery } from '@saimado/contract/generated/register';
import { Icon } from '@saimado/ui-kit/Icon';
import type { Import } from './use-imports';
import classes from './register.module.css';

type Line = RegisterImportLinesQuery['registerImports'][number]['refusedRows'][number];
/** The refused rows and those taken with a warning, by line of the file: the first of them here, all of them in a file. */
export function ImportLines({ found }: { found: Import }) {
  const { t } = useTranslation('register');
  const query = useQuery(RegisterImportLinesDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <QueryGate query={query}>{({ registerImports }) => {
      const lines = registerImports.find(({ id }) => id === found.id);
      if (!lines) return null;
      const { refusedRows, warnings } = lines;
      return (
        <>
          {refusedRows.length > 0 && <Lines title={t('lines.refused', { count: found.refusedRowCount })} column={t('lines.reason')} lines={refusedRows} all={found.refusedRowCount} wholeFile={found.status === 'FAILED'} open />}
          {warnings.length > 0 && <Lines title={t('lines.warnings', { count: found.warnedRowCount })} column={t('lines.warning')} lines={warnings} all={found.warnedRowCount} />}
          {refusedRows.length + warnings.length > 0 && (found.status !== 'FAILED' || found.refusedRowCount > 1) && (
            <div>
              <Button component="a" href={`/register/imports/${found.id}/refused.csv`} download size="sm" variant="default" leftSection={<Icon name="download" />}>{t('lines.download')}</Button>
            </div>
          )}
        </>
      );
    }}</QueryGate>
  );
}

function Lines({ title, column, lines, all, open = false, wholeFile = false }: { title: string; column: string; lines: readonly Line[]; all: number; open?: boolean; wholeFile?: boolean }) {
  const { t } = useTranslation('register');
  const id = useId();
  return (
    <details className={classes.lines} open={open}>
      <summary id={id}>{title}</summary>
      {all > lines.length && <p className={classes.note}>{t('lines.first', { count: lines.length })}</p>}
      <div className={classes.linesBody} tabIndex={0} role="group" aria-labelledby={id}>
        <table className={classes.table}>
          <thead><tr><th scope="col" className={classes.lineNumber}>{t('lines.line')}</th><th scope="col">{column}</th></tr></thead>
          <tbody>
            {lines.map(({ line, reason }) => (
              <tr key={line}><th scope="row" className="saimado-number">{wholeFile && line === 1 ? t('lines.headerLine') : line}</th><td lang="ja">{reason}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
