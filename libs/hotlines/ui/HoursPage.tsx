import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '@saimado/ui-kit/Page';
import { HolidaysPanel, thisYear } from './HolidaysPanel';
import { OpenNow } from './OpenNow';

/** When the lines and the relief-fund office are open, and which days are holidays. Changed in the rule books, by supervisors. */
export default function HoursPage() {
  const { t } = useTranslation('common');
  const [year, setYear] = useState(thisYear);
  return (
    <Page title={t('nav.hours')}>
      <OpenNow />
      <HolidaysPanel year={year} onYear={setYear} />
    </Page>
  );
}
