import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HotlineCode } from '@saimado/contract/generated/schema';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { middleViewsOf, type MiddleView } from './middle-views';
import classes from './middle-tabs.module.css';

interface Props { hotline: HotlineCode; shown: MiddleView; onShow: (view: MiddleView) => void }

/** The tools of a call, one letter each; one line at the usual width. */
export function MiddleTabs({ hotline, shown, onShow }: Props) {
  const { t } = useTranslation('calls');
  return (
    <nav className={classes.tabs} aria-label={t('middle')}>
      {middleViewsOf(hotline).map(({ view, key }) => (
        <UnstyledButton key={view} className={classes.tab} aria-current={view === shown || undefined} aria-keyshortcuts={key} onClick={() => onShow(view)}>
          {t(`view.${view}`)}<KeyHint keys={key} />
        </UnstyledButton>
      ))}
    </nav>
  );
}
