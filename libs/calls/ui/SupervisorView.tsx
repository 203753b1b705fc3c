import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { CampaignsNow } from '@saimado/campaigns/ui/CampaignsNow';
import { Notice } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';
import { Panel } from '@saimado/ui-kit/Panel';
import { DemoRing } from './DemoRing';
import { LostCalls } from './LostCalls';
import { RingingList } from './RingingList';
import { useCallDesk } from './use-call-desk';
import classes from './ready.module.css';

/** A supervisor hears both hotlines ring and answers neither. */
export function SupervisorView() {
  const { t } = useTranslation(['calls', 'common']);
  const desk = useCallDesk(null);
  return (
    <Page title={t('common:nav.call')}>
      <Notice tone="info" title={t('supervisor.title')}>{t('supervisor.text')}</Notice>
      <QueryGate query={desk.query}>
        {() => (
          <div className={classes.columns}>
            <Panel title={t('ringing')} icon="phoneIn" actions={<DemoRing hotline="EMERGENCY" ringing={desk.ringing} />}><RingingList calls={desk.ringing} /></Panel>
            <div className={classes.side}><CampaignsNow /><LostCalls calls={desk.lost} /></div>
          </div>
        )}
      </QueryGate>
    </Page>
  );
}
