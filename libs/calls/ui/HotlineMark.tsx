import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { HotlinesDocument } from '@saimado/contract/generated/hotlines';
import type { HotlineCode } from '@saimado/contract/generated/schema';
import { OpenBadge } from './HotlineNow';
import classes from './call.module.css';

/** The line of this call and whether it is open now. */
export function HotlineMark({ hotline }: { hotline: HotlineCode }) {
  const { t } = useTranslation('common');
  const { data } = useQuery(HotlinesDocument);
  const own = data?.hotlines.find(({ code }) => code === hotline);
  return (
    <>
      <strong className={classes.hotline}>{t(`hotline.${hotline}`)}</strong>
      {own && <OpenBadge open={own.isOpen} />}
    </>
  );
}
