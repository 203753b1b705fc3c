import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, Group, Modal, NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { DrawSampleDocument, ReviewCandidatesDocument, ReviewedOperatorsDocument } from '@saimado/contract/generated/reviews';
import type { HotlineCode, SampleRule } from '@saimado/contract/generated/schema';
import { useDraftFields } from '@saimado/drafts/ui/use-draft';
import { addDays, isJstDate, jstDateOf } from '@saimado/kernel/jst';
import { serverNow } from '@saimado/ui-kit/clock';
import { DayInput } from '@saimado/ui-kit/DayInput';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { dayOf } from '@saimado/ui-kit/typed-day';
import classes from './reviews.module.css';

interface Wanted { fromDay: string | null; toDay: string | null; hotline: HotlineCode | null; operatorId: string | null; rule: SampleRule; size: number; perOperator: boolean; seed: string | null }
const EMPTY: Wanted = { fromDay: null, toDay: null, hotline: null, operatorId: null, rule: 'ANY', size: 5, perOperator: false, seed: null };
const RULES: readonly SampleRule[] = ['ANY', 'ESCALATED', 'RETURNED', 'OVERRULED', 'PROVISIONAL', 'NOT_ENTITLED', 'REMOTE_SUPPORT', 'OUTSIDE_HOURS', 'LONG_CALL', 'UNTRIAGED'];
const HOTLINES: readonly HotlineCode[] = ['EMERGENCY', 'GUIDELINE'];
const LARGEST = 100;
/** What a supervisor usually looks at: the last thirty days. */
const USUAL_DAYS = 29;

/** Which calls to look at: drawn at random by a seed, or by rule. */
export function DrawSample({ onClose, onDrawn }: { onClose: () => void; onDrawn: (reviewId: string) => void }) {
  const { t } = useTranslation(['reviews', 'common']);
  const draft = useDraftFields('review-sample', EMPTY);
  const drawing = useRecording(DrawSampleDocument, 'SampleDrawn');
  const { data: people } = useQuery(ReviewedOperatorsDocument);
  const { fields, setFields } = draft;
  const today = jstDateOf(serverNow());
  const fromDay = fields.fromDay ?? addDays(today, -USUAL_DAYS);
  const toDay = fields.toDay ?? today;
  const seed = fields.seed ?? today;
  const filter = { fromDay: dayOf(fromDay), toDay: dayOf(toDay), hotline: fields.hotline, operatorId: fields.operatorId, rule: fields.rule };
  const whole = isJstDate(filter.fromDay) && isJstDate(filter.toDay);
  const { data } = useQuery(ReviewCandidatesDocument, { variables: { filter }, skip: !whole, fetchPolicy: 'network-only' });
  const wrong = (field: string): string | undefined => (drawing.refused?.field === field ? drawing.refused.text : undefined);
  const change = (part: Partial<Wanted>): void => {
    if (drawing.refused) drawing.dismiss();
    setFields(part);
  };
  const draw = async (): Promise<void> => {
    const done = await drawing.record({ ...filter, size: fields.size, perOperator: fields.perOperator, seed });
    if (!done) return;
    await draft.clear();
    const [first] = done.sample.reviews;
    if (first) onDrawn(first.id);
    onClose();
  };
  const candidates = whole ? data?.reviewCandidates : null;
  return (
    <Modal opened onClose={onClose} title={t('draw.title')} size="lg" closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form className={classes.draw} onSubmit={(event) => { event.preventDefault(); void draw(); }}>
        <div className={classes.pair}>
          <DayInput label={t('draw.fromDay')} value={fromDay} error={wrong('fromDay')} autoFocus onChange={(value) => change({ fromDay: value })} onBlur={draft.flush} />
          <DayInput label={t('draw.toDay')} value={toDay} error={wrong('toDay')} onChange={(value) => change({ toDay: value })} onBlur={draft.flush} />
        </div>
        <Select label={t('draw.rule')} value={fields.rule} error={wrong('rule')} data={RULES.map((rule) => ({ value: rule, label: t(`rule.${rule}`) }))} onChange={(value) => value && change({ rule: value as SampleRule })} />
        <div className={classes.pair}>
          <Select label={t('draw.hotline')} value={fields.hotline ?? ''} data={[{ value: '', label: t('draw.both') }, ...HOTLINES.map((code) => ({ value: code, label: t(`common:hotlineShort.${code}`) }))]} onChange={(value) => change({ hotline: (value || null) as HotlineCode | null })} />
          <Select label={t('draw.operator')} value={fields.operatorId ?? ''} error={wrong('operatorId')} data={[{ value: '', label: t('draw.everybody') }, ...(people?.reviewedOperators ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }))]} onChange={(value) => change({ operatorId: value || null })} />
        </div>
        <div className={classes.pair}>
          <NumberInput label={t('draw.size')} min={1} max={LARGEST} value={fields.size} error={wrong('size')} onChange={(value) => change({ size: Number(value) || 0 })} />
          <ImeTextInput label={t('draw.seed')} description={t('draw.seedHint')} inputWrapperOrder={['label', 'input', 'description', 'error']} autoComplete="off" maxLength={40} value={seed} error={wrong('seed')} onBlur={draft.flush} onChange={(event) => change({ seed: event.currentTarget.value })} />
        </div>
        <Checkbox label={t('draw.perOperator')} checked={fields.perOperator} onChange={(event) => change({ perOperator: event.currentTarget.checked })} />
        <p role="status" className={classes.quiet}>{typeof candidates === 'number' ? t('draw.candidates', { count: candidates }) : t('draw.candidatesNone')}</p>
        <RefusedNotice refused={drawing.refused?.field ? null : drawing.refused} onRetry={() => void draw()} />
        <Group justify="flex-end"><Button variant="default" onClick={onClose}>{t('common:cancel')}</Button><Button type="submit" loading={drawing.pending}>{t('draw.submit')}</Button></Group>
      </form>
    </Modal>
  );
}
