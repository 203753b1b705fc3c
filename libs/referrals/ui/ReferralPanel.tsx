import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useCommands } from '@saimado/ui-kit/commands';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Notice } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import { NeedsConfirmation } from '@saimado/ui-kit/StatusBadge';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { AskForm } from './AskForm';
import { LIVE } from './codes';
import { ProposalChoice } from './ProposalChoice';
import { SentReferral } from './SentReferral';
import { type Referral, type ReferralDesk, useReferralDesk } from './use-referral-desk';
import classes from './referrals.module.css';

interface Props { ticket: TicketOfPanel; escalationId: string; mine: boolean }

/** The introduction of a firm, from the proposal to the member’s satisfaction. */
export function ReferralPanel({ escalationId, mine }: Props) {
  const { t } = useTranslation(['referrals', 'common']);
  const query = useReferralDesk(escalationId);
  const [asking, setAsking] = useState(false);
  const referrals = query.data?.referralDesk?.referrals ?? [];
  const offered = referrals.find(({ status }) => status === 'PROPOSED');
  const live = referrals.some(({ status }) => LIVE.includes(status));
  const possible = mine && query.data?.referralDesk != null && !live;
  useCommands([{ id: 'referral:open', label: t('open'), keywords: 'shoukai senmon jigyousha firm introduce', shortcut: 'i', icon: 'send', group: t('common:nav.desk'), disabled: !possible, run: () => setAsking(true) }]);
  if (!mine && referrals.length === 0) return null;
  return (
    <Panel title={t('title')} icon="send" actions={possible && !offered && !asking && <Button size="sm" variant="default" rightSection={<KeyHint keys="i" />} onClick={() => setAsking(true)}>{t('open')}</Button>}>
      <QueryGate query={query}>
        {({ referralDesk: desk }) => desk && (
          <div className={classes.panel}>
            {possible && (asking || !offered) && <Begin desk={desk} escalationId={escalationId} asking={asking} again={offered !== undefined} onDone={() => setAsking(false)} refetch={query.refetch} />}
            {mine && offered && !asking && <ProposalChoice key={offered.id} referral={offered} desk={desk} refetch={query.refetch} onAgain={() => setAsking(true)} />}
            <Made referrals={desk.referrals} refetch={query.refetch} />
          </div>
        )}
      </QueryGate>
    </Panel>
  );
}

interface BeginProps { desk: ReferralDesk; escalationId: string; asking: boolean; again: boolean; onDone: () => void; refetch: () => Promise<unknown> }

function Begin({ desk, escalationId, asking, again, onDone, refetch }: BeginProps) {
  const { t } = useTranslation('referrals');
  if (desk.directoryEmpty) return <Notice tone="neutral" title={t('empty.desk')}>{t('empty.deskHelp')}</Notice>;
  if (!asking) return again ? null : <p className={classes.quiet}>{t('notYet')}</p>;
  return (
    <>
      <AskForm desk={desk} escalationId={escalationId} onDone={onDone} refetch={refetch} />
      <details className={classes.details}>
        <summary><NeedsConfirmation /> {t('unsettled')}</summary>
        <ul className={classes.plainList}>{desk.needsConfirmation.map((text) => <li key={text} lang="ja">{text}</li>)}</ul>
      </details>
    </>
  );
}

/** What was sent or settled, newest first. A proposal that another took the place of is in the history. */
function Made({ referrals, refetch }: { referrals: readonly Referral[]; refetch: () => Promise<unknown> }) {
  return referrals.filter(({ status }) => status !== 'PROPOSED' && status !== 'SUPERSEDED').map((referral) => <SentReferral key={referral.id} referral={referral} refetch={refetch} />);
}
