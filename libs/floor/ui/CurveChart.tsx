import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayCurveQuery } from '@saimado/contract/generated/floor';
import classes from './curve.module.css';

type Curve = DayCurveQuery['dayCurve'];

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [1200, 280, 40, 40, 24, 32];
const PLOT = HEIGHT - TOP - BOTTOM;
const STACK = ['answered', 'abandoned', 'missed'] as const;

/** The next even number, so that the middle of an axis is one too. */
const axisOf = (highest: number): number => Math.max(2, 2 * Math.ceil(highest / 2));

/** Calls as stacked bars, people who were free as a line; closed hours are hatched. The table beside it says the same. */
export function CurveChart({ curve: { hours } }: { curve: Curve }) {
  const { t } = useTranslation('floor');
  const hatch = useId();
  const calls = axisOf(Math.max(...hours.map(({ arrived }) => arrived)));
  const people = axisOf(Math.max(...hours.map(({ available }) => available ?? 0)));
  const step = (WIDTH - LEFT - RIGHT) / hours.length;
  const y = (value: number, top: number): number => TOP + PLOT - (value / top) * PLOT;
  const line = hours.flatMap(({ available }, index) => (available === null ? [] : [`${LEFT + index * step},${y(available, people)} ${LEFT + (index + 1) * step},${y(available, people)}`]));
  return (
    <figure className={classes.figure} aria-hidden="true">
      <ul className={classes.legend}>
        {STACK.map((kind) => <li key={kind}><svg className={classes.key} viewBox="0 0 16 16"><rect width="16" height="16" className={classes[kind]} /></svg>{t(`curve.${kind}`)}</li>)}
        <li><svg className={classes.key} viewBox="0 0 16 16"><line x1="0" y1="8" x2="16" y2="8" className={classes.people} /></svg>{t('curve.available')}</li>
        <li><svg className={classes.key} viewBox="0 0 16 16"><rect width="16" height="16" fill={`url(#${hatch})`} /></svg>{t('curve.closed')}</li>
      </ul>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={classes.chart}>
        <defs>
          <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" className={classes.closedGround} /><line x1="0" y1="0" x2="0" y2="8" className={classes.closedLine} /></pattern>
        </defs>
        {hours.map(({ hour, openMinutes }, index) => openMinutes < 60 && <rect key={hour} x={LEFT + index * step} y={TOP} width={step * (1 - openMinutes / 60)} height={PLOT} fill={`url(#${hatch})`} />)}
        {[0, 0.5, 1].map((part) => (
          <g key={part}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(part, 1)} y2={y(part, 1)} className={classes.grid} />
            <text x={LEFT - 8} y={y(part, 1) + 5} textAnchor="end" className={classes.tick}>{calls * part}</text>
            <text x={WIDTH - RIGHT + 8} y={y(part, 1) + 5} className={`${classes.tick} ${classes.peopleTick}`}>{people * part}</text>
          </g>
        ))}
        {hours.map((one, index) => {
          const x = LEFT + index * step;
          let below = 0;
          return (
            <g key={one.hour}>
              {STACK.map((kind) => {
                const from = below;
                below += one[kind];
                return one[kind] > 0 && <rect key={kind} x={x + step * 0.2} width={step * 0.6} y={y(below, calls)} height={y(from, calls) - y(below, calls)} className={classes[kind]} />;
              })}
              {one.arrived > 0 && <text x={x + step / 2} y={y(one.arrived, calls) - 6} textAnchor="middle" className={classes.count}>{one.arrived}</text>}
              <text x={x + step / 2} y={HEIGHT - 8} textAnchor="middle" className={classes.tick}>{t('curve.hourOf', { hour: one.hour })}</text>
            </g>
          );
        })}
        <polyline points={line.join(' ')} className={classes.people} />
      </svg>
      <p className={classes.axes}><span>{t('curve.calls')}</span><span>{t('curve.people')}</span></p>
    </figure>
  );
}
