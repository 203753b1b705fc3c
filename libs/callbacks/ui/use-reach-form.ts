import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useRecording } from '@saimado/contract/client/use-recording';
import { ReachOfTicketDocument, ReadReachDocument, RecordReachDocument, type ReachFieldsFragment } from '@saimado/contract/generated/callbacks';
import { useDraftFields } from '@saimado/drafts/ui/use-draft';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { useSettled } from './use-settled';

/** Whom to call and when, as it is typed. */
export interface TypedReach { contactName: string; contactRole: string; phone: string; hours: string; daysOff: string; notBefore: string; remark: string }
export type ReachName = keyof TypedReach;

/** What was typed, and over which version: two people may be at it, and only a field that both changed is a conflict. */
interface ReachDraft { changed: Partial<TypedReach>; base: TypedReach | null; version: number }
const UNTOUCHED: ReachDraft = { changed: {}, base: null, version: 0 };

const typedOf = (reach: ReachFieldsFragment): TypedReach => ({
  contactName: reach.contactName ?? '', contactRole: reach.contactRole ?? '', phone: reach.phone ?? '', hours: reach.hours ?? '',
  daysOff: reach.daysOff ?? '', notBefore: reach.notBeforeTyped ?? '', remark: reach.remark ?? '',
});
const NOTHING: TypedReach = { contactName: '', contactRole: '', phone: '', hours: '', daysOff: '', notBefore: '', remark: '' };
const names = (some: Partial<TypedReach>): ReachName[] => Object.keys(some) as ReachName[];

export interface FieldConflict { name: ReachName; mine: string; theirs: string; by: string | null }

/** A ticket's reach while it is typed, and recording it; for its own panel and for forms that hold its fields. */
export function useReachForm({ number, version }: TicketOfPanel) {
  const query = useQuery(ReachOfTicketDocument, { variables: { number }, fetchPolicy: 'cache-and-network' });
  const { refetch } = query;
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current !== version) void refetch().catch(() => undefined);
    seen.current = version;
  }, [version, refetch]);
  const reach = query.data?.ticket?.reach ?? null;
  const draft = useDraftFields(`ticket:${number}:reach`, UNTOUCHED);
  const { record, pending, refused, dismiss } = useRecording(RecordReachDocument, 'ReachRecorded');
  const { changed, base, version: from } = draft.fields;
  const current = reach ? typedOf(reach) : NOTHING;
  const form = { ...current, ...changed };
  const dirty = names(changed).some((name) => changed[name] !== (base ?? current)[name]);

  // What somebody else changed in the same field meanwhile: seen before it is sent, and still there if it was refused.
  const conflicts: FieldConflict[] = base === null || reach === null || from === reach.version ? [] : names(changed)
    .filter((name) => changed[name] !== base[name] && current[name] !== base[name] && changed[name] !== current[name])
    .map((name) => ({ name, mine: changed[name] ?? '', theirs: current[name], by: reach.changes.find((one) => one.changed.includes(name))?.by ?? null }));

  const set = (name: ReachName, value: string): void => {
    if (refused) dismiss();
    draft.setFields({ changed: { ...changed, [name]: value }, ...(base === null && { base: current, version: reach?.version ?? 0 }) });
  };
  const restart = (kept: Partial<TypedReach>): void => draft.setFields({ changed: kept, base: current, version: reach?.version ?? 0 });
  const keepMine = (): void => restart(changed);
  const takeTheirs = (): void => restart(Object.fromEntries(Object.entries(changed).filter(([name]) => !conflicts.some((one) => one.name === name))));

  const settled = useSettled(`${form.hours}\n${form.daysOff}\n${form.notBefore}\n${form.phone}`);
  const [hours = '', daysOff = '', notBefore = '', phone = ''] = settled.split('\n');
  const reading = useQuery(ReadReachDocument, { variables: { typed: { hours, daysOff, notBefore, phone } }, skip: settled.trim() === '' });

  /** @returns whether there is nothing left to record */
  const save = async (): Promise<boolean> => {
    if (!dirty) return true;
    const done = await record({ ticketNumber: number, expectedVersion: base === null ? (reach?.version ?? 0) : from, reach: { ...(base ?? current), ...changed } });
    await refetch().catch(() => undefined);
    if (done) await draft.clear();
    return done !== undefined;
  };
  const forget = (): void => {
    dismiss();
    void draft.clear();
  };
  return {
    query, reach, form, set, dirty, pending, refused, conflicts, keepMine, takeTheirs, save, forget, flush: draft.flush,
    understood: settled.trim() === '' ? null : (reading.data ?? reading.previousData)?.readReach ?? null,
  };
}
export type ReachForm = ReturnType<typeof useReachForm>;
