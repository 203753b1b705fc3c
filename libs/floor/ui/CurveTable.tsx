import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DayCurveQuery } from '@saimado/contract/generated/floor';
import { formatElapsed } from '@saimado/ui-kit/format-date';

const COUNTS = ['arrived', 'answered', 'missed', 'abandoned', 'outsideHours'] as const;

/** All that the chart shows and the medians, for whoever would rather read, or hears it read. */
export function CurveTable({ curve: { hours, night }, caption }: { curve: DayCurveQuery['dayCurve']; caption: string }) {
  const { t } = useTranslation('floor');
  const time = (ms: number | null): string => (ms === null ? t('curve.unknown') : formatElapsed(ms));
  const people = (count: number | null): string => (count === null ? t('curve.unknown') : count.toFixed(1));
  return (
    <Table withRowBorders verticalSpacing={4}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>{['hour', ...COUNTS, 'wait', 'handling', 'available', 'present'].map((column) => <th key={column} scope="col">{t(`curve.${column}`)}</th>)}</tr>
      </thead>
      <tbody>
        {hours.map((one) => (
          <tr key={one.hour}>
            <th scope="row">{t('curve.hourOf', { hour: one.hour })}{one.openMinutes === 0 && `（${t('curve.closed')}）`}</th>
            {COUNTS.map((kind) => <td key={kind} className="saimado-number">{one[kind]}</td>)}
            <td className="saimado-number">{time(one.medianWaitMs)}</td>
            <td className="saimado-number">{time(one.medianHandlingMs)}</td>
            <td className="saimado-number">{people(one.available)}</td>
            <td className="saimado-number">{people(one.present)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('curve.night')}</th>
          {COUNTS.map((kind) => <td key={kind} className="saimado-number">{night[kind]}</td>)}
          <td colSpan={4} />
        </tr>
      </tbody>
    </Table>
  );
}
