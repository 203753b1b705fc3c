import { useTranslation } from 'react-i18next';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import type { Report } from './periods';
import { SIGNATURES_NEEDED } from './steps';
import { Hash } from './Hash';
import classes from './desk.module.css';

/** Who stands for the report, who is still to, and for what exactly. */
export function Signatures({ report: { signatures, contentHash } }: { report: Report }) {
  const { t } = useTranslation('reports');
  return (
    <dl className={classes.facts}>
      {Array.from({ length: SIGNATURES_NEEDED }, (_, index) => {
        const signature = signatures[index];
        return (
          <div key={index} data-done={signature ? true : undefined}>
            <dt>{t('desk.sign.nth', { nth: index + 1 })}</dt>
            <dd>{signature ? <><Icon name="check" /> {signature.by}{signature.mine && t('desk.sign.you')} <small><DateTime value={signature.at} shape="short" /></small></> : <span className={classes.quiet}>{t('desk.sign.open')}</span>}</dd>
          </div>
        );
      })}
      <div><dt>{t('desk.hash.content')}</dt><dd><Hash value={contentHash} /></dd></div>
    </dl>
  );
}
