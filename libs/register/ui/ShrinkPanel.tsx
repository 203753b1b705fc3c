import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime, useLanguage } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import type { Import } from './use-imports';
import classes from './register.module.css';

/** How much of the register leaves, in the person's own way of writing numbers. */
function useShare({ left, listedBefore }: Import) {
  const language = useLanguage();
  const numbers = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return { left: numbers.format(left), before: numbers.format(listedBefore), after: numbers.format(listedBefore - left), share: percent.format(left / Math.max(listedBefore, 1)) };
}

/** Much of the register would leave: how much, and which of the two administrators have said yes. */
export function ShrinkPanel({ found }: { found: Import }) {
  const { t } = useTranslation('register');
  const { left, before, share } = useShare(found);
  return (
    <section className={classes.shrink} role="alert">
      <h3 className={classes.shrinkTitle}><Icon name="alert" size="1.3em" />{t('shrink.title')}</h3>
      <dl className={classes.shrinkNumbers}>
        <div><dt>{t('shrink.before')}</dt><dd>{before}</dd></div>
        <div><dt>{t('shrink.left')}</dt><dd>{left}<small>{t('shrink.share', { share })}</small></dd></div>
      </dl>
      <div>
        <p className={classes.shrinkText}>{t('shrink.text')}</p>
        <p className={classes.shrinkNeed}>{t('shrink.need')}</p>
        <ol className={classes.steps}>
          {found.firstConfirmedAt === null ? <Step done={false}>{t('shrink.firstOpen')}</Step>
            : <Step done>{t('shrink.firstDone', { name: found.firstConfirmedBy ?? '' })}<DateTime value={found.firstConfirmedAt} shape="short" /></Step>}
          <Step done={false}>{t(found.firstConfirmedAt !== null && found.mayIConfirm ? 'shrink.secondYou' : 'shrink.secondOpen')}</Step>
        </ol>
      </div>
    </section>
  );
}

function Step({ done, children }: { done: boolean; children: ReactNode }) {
  return <li data-done={done || undefined}><Icon name={done ? 'checkCircle' : 'clock'} /><span>{children}</span></li>;
}

/** In the dialog of either yes: what it brings about. */
export function WhatLeaves({ found, second }: { found: Import; second: boolean }) {
  const { t } = useTranslation('register');
  const words = useShare(found);
  return (
    <div className={classes.what}>
      <p>{t('shrink.what.leave', words)}</p>
      <p>{t('shrink.what.meaning')}</p>
      {second && found.firstConfirmedAt !== null
        ? <p>{t('shrink.what.first', { name: found.firstConfirmedBy ?? '' })}<DateTime value={found.firstConfirmedAt} shape="full" /></p>
        : <p>{t('shrink.what.next')}</p>}
    </div>
  );
}
