import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '@saimado/ui-kit/Icon';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import type { Import } from './use-imports';
import classes from './register.module.css';

type Count = 'rows' | 'goodRows' | 'refusedRowCount' | 'warnedRowCount' | 'added' | 'changed' | 'moved' | 'left';
const READ: readonly Count[] = ['rows', 'goodRows', 'refusedRowCount', 'warnedRowCount'];
const NOTED: readonly Count[] = ['refusedRowCount', 'warnedRowCount'];
const DONE: Partial<Record<Count, string>> = { goodRows: 'goodRowsDone', refusedRowCount: 'refusedDone', added: 'addedDone', changed: 'changedDone', moved: 'movedDone', left: 'leftDone' };
const CHANGES: readonly (readonly [Count, IconName])[] = [['added', 'plus'], ['changed', 'approx'], ['moved', 'arrowRight'], ['left', 'minus']];

/** What is in the file, and what it does to the register. */
export function ImportCounts({ found }: { found: Import }) {
  return (
    <div className={classes.counts}>
      <dl className={classes.tiles}>{READ.map((count) => <Tile key={count} found={found} count={count} warn={NOTED.includes(count) && found[count] > 0} />)}</dl>
      <dl className={classes.tiles}>{CHANGES.map(([count, icon]) => <Tile key={count} found={found} count={count} icon={icon} danger={count === 'left' && found.needsSecondConfirmation} />)}</dl>
    </div>
  );
}

function Tile({ found, count, icon, warn = false, danger = false }: { found: Import; count: Count; icon?: IconName; warn?: boolean; danger?: boolean }) {
  const { t } = useTranslation('register');
  const numbers = new Intl.NumberFormat(useLanguage());
  const name = found.importedAt !== null ? (DONE[count] ?? count) : count;
  return (
    <div className={classes.tile} data-warn={warn || undefined} data-danger={danger || undefined}>
      <dt>{icon && <Icon name={icon} />}{warn && <Icon name="alert" />}{t(`current.count.${name}`)}</dt>
      <dd>{numbers.format(found[count])}</dd>
    </div>
  );
}
