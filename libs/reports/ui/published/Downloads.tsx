import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '@saimado/ui-kit/Icon';
import type { ReleaseHead } from './release';
import { type Format, useDownload } from './use-download';
import classes from './published.module.css';

const FORMATS: readonly Format[] = ['pdf', 'xlsx', 'csv'];

/** The release that is being read as a file, with the page's figures. */
export function Downloads({ release }: { release: ReleaseHead }) {
  const { t } = useTranslation('reports');
  const { pending, failed, download } = useDownload();
  return (
    <>
      {failed && <span role="alert" className={classes.failed}>{t('published.downloadFailed')}</span>}
      <Button.Group aria-label={t('published.download')}>
        {FORMATS.map((format) => (
          <Button
            key={format} size="sm" variant="default" loading={pending === format} disabled={pending !== null && pending !== format} aria-label={t('published.downloadAs', { format: format.toUpperCase() })}
            leftSection={format === 'pdf' && <Icon name="download" />} onClick={() => void download(release.id, format)}
          >{format.toUpperCase()}</Button>
        ))}
      </Button.Group>
    </>
  );
}
