import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '@saimado/ui-kit/Notices';

/** One screen that breaks takes no other with it; the call next door goes on. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crashed onRetry={() => this.setState({ crashed: false })} /> : this.props.children;
  }
}

function Crashed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('common');
  return (
    <ErrorNotice title={t('crash.title')} action={<Button size="sm" variant="default" onClick={onRetry}>{t('crash.reload')}</Button>}>
      {t('crash.text')}
    </ErrorNotice>
  );
}
