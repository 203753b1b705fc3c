import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useMe } from '@saimado/contract/client/session';
import type { TicketFieldsFragment } from '@saimado/contract/generated/tickets';
import { useCommands } from '@saimado/ui-kit/commands';

export interface Verifying {
  /** the caller's panel stands beside the ticket */
  open: boolean;
  /** null for those who do not verify */
  begin: (() => void) | null;
  end: () => void;
}

/**
 * Whether one verifies on the ticket page now. It stands in the address (`?verify=1`), so that a reload comes back to
 * what was typed and a list of debts can lead right to it. During one's own call that happens on the call screen.
 */
export function useVerifying(ticket: TicketFieldsFragment | null | undefined): Verifying {
  const { t } = useTranslation('tickets');
  const { role } = useMe();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const may = role === 'OPERATOR' && ticket != null;
  const onCall = ticket?.calls.some(({ mine, state }) => mine && (state === 'IN_PROGRESS' || state === 'AFTER_CALL_WORK')) ?? false;
  const open = may && !onCall && params.has('verify');

  const show = (on: boolean): void => setParams((before) => {
    const next = new URLSearchParams(before);
    if (on) next.set('verify', '1');
    else next.delete('verify');
    return next;
  }, { replace: true });
  const begin = (): void => (onCall ? void navigate('/call') : show(true));
  useCommands(may && !open ? [{ id: 'ticket:verify', label: t('page.verify'), keywords: 'verify honnin kakunin', shortcut: 'c', icon: 'shield', group: t('page.group'), run: begin }] : []);
  return { open, begin: may ? begin : null, end: () => show(false) };
}
