import { Button, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { EmptyState } from '@saimado/ui-kit/Notices';
import classes from './work.module.css';

interface FrameProps { help: string; label: string; reviewed: boolean; onReviewed: (reviewed: boolean) => void; children: ReactNode }

/** What nobody has seen yet, or what somebody has. */
export function ReviewFrame({ help, label, reviewed, onReviewed, children }: FrameProps) {
  const { t } = useTranslation('verification');
  return (
    <div className={classes.tab}>
      <p className={classes.help}>{help}</p>
      <SegmentedControl
        size="sm" className={classes.choice} aria-label={t('work.state')} value={reviewed ? 'seen' : 'unseen'} onChange={(value) => onReviewed(value === 'seen')}
        data={[{ value: 'unseen', label: t('work.review.unseen') }, { value: 'seen', label: t('work.review.seen') }]}
      />
      <div className={classes.scroll} tabIndex={0} role="group" aria-label={label}>{children}</div>
    </div>
  );
}

interface ItemsProps<Node> {
  connection: { edges: readonly { node: Node }[]; pageInfo: { hasNextPage: boolean } };
  none: string;
  onMore: () => void;
  card: (node: Node) => ReactNode;
}

export function ReviewItems<Node extends { id: string }>({ connection, none, onMore, card }: ItemsProps<Node>) {
  const { t } = useTranslation('verification');
  if (connection.edges.length === 0) return <EmptyState icon="checkCircle" title={none} />;
  return (
    <>
      <ul className={classes.cards}>{connection.edges.map(({ node }) => <li key={node.id} className={classes.card}>{card(node)}</li>)}</ul>
      {connection.pageInfo.hasNextPage && <Button size="sm" variant="default" className={classes.more} onClick={onMore}>{t('work.more')}</Button>}
    </>
  );
}

interface HeadProps { item: { at: string; by: string; ticketNumber: string | null }; children?: ReactNode }

/** When, by whom, on which ticket. */
export function ReviewHead({ item, children }: HeadProps) {
  return (
    <div className={classes.cardHead}>
      <DateTime value={item.at} shape="short" />
      <strong>{item.by}</strong>
      {children}
      {item.ticketNumber && <span className={classes.push}><Link to={`/tickets/${item.ticketNumber}`} className={`saimado-number ${classes.link}`}>{item.ticketNumber}</Link></span>}
    </div>
  );
}
