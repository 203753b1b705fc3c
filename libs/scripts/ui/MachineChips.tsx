import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScriptWork } from './use-script';
import classes from './script.module.css';

const unique = <Value,>(values: readonly (Value | null)[]): Value[] => [...new Set(values)].filter((value): value is Value => value !== null);

/** Which machine the caller sits at, where it makes a difference to the words. */
export function MachineChips({ work: { script, order, setMachine } }: { work: ScriptWork }) {
  const { t } = useTranslation('scripts');
  const readings = script?.readings ?? [];
  const machines = unique(readings.map(({ os }) => os));
  const browsers = unique(readings.filter(({ os }) => os === order?.os).map(({ browser }) => browser));
  if (machines.length === 0) return null;
  return (
    <div className={classes.machine}>
      <div role="group" aria-label={t('machine')} className={classes.chips}>
        {machines.map((os) => <Chip key={os} label={t(`os.${os}`)} on={order?.os === os} onPick={() => setMachine({ os })} />)}
      </div>
      {browsers.length > 0 && (
        <div role="group" aria-label={t('browser')} className={classes.chips}>
          {browsers.map((browser) => <Chip key={browser} label={t(`browserName.${browser}`)} on={order?.browser === browser} onPick={() => setMachine({ browser })} />)}
        </div>
      )}
    </div>
  );
}

const Chip = ({ label, on, onPick }: { label: string; on: boolean; onPick: () => void }) => (
  <UnstyledButton className={classes.chip} aria-pressed={on} onClick={onPick}>{label}</UnstyledButton>
);
