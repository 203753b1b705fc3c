import { useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useMe } from '@saimado/contract/client/session';
import { CaseSheetChangedDocument, CaseSheetDocument } from '@saimado/contract/generated/case-sheet';
import type { EscalationFieldsFragment } from '@saimado/contract/generated/escalations';
import { useCommands } from '@saimado/ui-kit/commands';
import { Panel } from '@saimado/ui-kit/Panel';
import { useHotkey } from '@saimado/ui-kit/use-hotkey';
import { CaseSheetField } from './CaseSheetField';
import classes from './case-sheet.module.css';

/** What tier 2 found, did and advises, written by several at once. */
export function CaseSheet({ escalation }: { escalation: EscalationFieldsFragment }) {
  // Tier 2's own, and the supervisors'.
  return useMe().role === 'OPERATOR' ? null : <Sheet escalation={escalation} />;
}

function Sheet({ escalation: { id: escalationId, discipline, ticketNumber, version } }: { escalation: EscalationFieldsFragment }) {
  const { t } = useTranslation(['escalations', 'common']);
  const query = useQuery(CaseSheetDocument, { variables: { escalationId } });
  useSubscription(CaseSheetChangedDocument, { variables: { escalationId }, ignoreResults: true });
  const { refetch } = query;
  const seen = useRef(version);
  // Whether it may be written follows from how the escalation stands.
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    void refetch().catch(() => undefined);
  }, [version, refetch]);

  const place = useRef<HTMLDivElement>(null);
  const sheet = query.data?.caseSheet;
  const writable = sheet?.writable ?? false;
  const focusField = (code?: string): void => place.current?.querySelector<HTMLElement>(code ? `textarea[data-field="${code}"]` : 'textarea')?.focus();
  const group = t('common:nav.desk');
  useHotkey('alt+s', () => focusField(), { allowInInputs: true, enabled: writable });
  useCommands([
    { id: 'desk:sheet', label: t('caseSheet.focus'), shortcut: 's', icon: 'note', group, disabled: !writable, run: () => focusField() },
    ...(sheet?.fields ?? []).map(({ code }) => ({
      id: `desk:sheet:${code}`, label: t('caseSheet.focusField', { field: t(`caseSheet.fields.${discipline}.${code}.label`) }), icon: 'note' as const, group, disabled: !writable, run: () => focusField(code),
    })),
  ]);

  return (
    <Panel title={t('caseSheet.title')} icon="note" actions={sheet && !writable && <span className={classes.quiet}>{t('caseSheet.readOnly')}</span>}>
      <QueryGate query={query}>
        {({ caseSheet }) => caseSheet && (
          <div ref={place} className={classes.sheet}>
            {caseSheet.fields.map((field) => (
              <CaseSheetField key={field.id} escalationId={escalationId} subject={`ticket:${ticketNumber}`} discipline={discipline} field={field} writable={caseSheet.writable} refetch={refetch} />
            ))}
          </div>
        )}
      </QueryGate>
    </Panel>
  );
}
