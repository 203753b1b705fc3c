import { useTranslation } from 'react-i18next';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatDay, formatShort } from '@saimado/ui-kit/format-date';
import { jstDateOf } from '@saimado/kernel/jst';

/** Why a firm stands where it stands, in words that are read out. */
export function useReasons(): (reason: { code: string; count?: number | null; at?: string | null }) => string {
  const { t } = useTranslation('referrals');
  const language = useLanguage();
  return ({ code, count, at }) => {
    const when = !at ? '' : code === 'OPENS_AT' ? formatShort(new Date(at), language) : formatDay(jstDateOf(new Date(at)), language);
    return t(`reason.${code}`, { times: count ?? 0, at: when });
  };
}
