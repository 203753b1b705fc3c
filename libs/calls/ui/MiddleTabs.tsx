import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HotlineCode } from '@saimado/contract/generated/schema';
import { Icon } from '@saimado/ui-kit/Icon';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { middleViewsOf, type MiddleView } from './middle-views';
import classes from './middle-tabs.module.css';

interface Props {
  hotline: HotlineCode;
  shown: MiddleView;
  /** Tier 2 has sent a question, which is answered there. */
  asked: boolean;
  onShow: (view: MiddleView) => void;
}

/** The tools of a call, one letter each; one line at the usual width. */
export function MiddleTabs({ hotline, shown, asked, onShow }: Props) {
  const { t } = useTranslation('calls');
  return (
    <nav className={classes.tabs} aria-label={t('middle')}>
      {middleViewsOf(hotline).map(({ view, key }) => (
        <UnstyledButton key={view} className={classes.tab} aria-current={view === shown || undefined} aria-keyshortcuts={key} onClick={() => onShow(view)}>
          {asked && view === 'escalation' && <span className={classes.asked}><Icon name="question" /><span className="visually-hidden">{t('asked')}</span></span>}
          {t(`view.${view}`)}<KeyHint keys={key} />
        </UnstyledButton>
      ))}
    </nav>
  );
}
