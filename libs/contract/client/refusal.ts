import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Any member of a result union; members that implement `Refusal` carry a message. */
interface Member { __typename: string; message?: string }

/**
 * A refusal in the words of the screen: what happened and what to do. Texts are `common:refusal.<__typename>` and
 * may use the refusal's own fields (`{{by}}`); one without a text falls back to the server's sentence.
 */
export function useRefusalText(): (refusal: Member) => string {
  const { t, i18n } = useTranslation('common');
  return useCallback(
    (refusal: Member) => {
      const key = `refusal.${refusal.__typename}`;
      return i18n.exists(`common:${key}`) ? t(key, { ...refusal }) : (refusal.message ?? t('refusal.other'));
    },
    [t, i18n],
  );
}

/** The stable code of an error that was thrown (UNAUTHENTICATED, FORBIDDEN, …), or null for a dead network. */
export const errorCodeOf = (error: unknown): string | null =>
  CombinedGraphQLErrors.is(error) ? String(error.errors[0]?.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR') : null;

/** What to tell a person about an error that is no refusal. */
export function useErrorText(): (error: unknown) => string {
  const { t, i18n } = useTranslation('common');
  return useCallback(
    (error: unknown) => {
      const code = errorCodeOf(error) ?? 'UNREACHABLE';
      return i18n.exists(`common:error.${code}`) ? t(`error.${code}`) : t('error.other');
    },
    [t, i18n],
  );
}
