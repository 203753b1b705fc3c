import { addDays, jstDateOf, jstTimeOf, weekdayOf } from '@saimado/kernel/jst';

export interface LineNow {
  isOpen: boolean;
  opensAt: Date | null;
  closesAt: Date | null;
}

const WEEKDAYS = ['月', '火', '水', '木', '金', '土', '日'];
const NEAR = ['本日', '明日'];

/** 「18時」「6時30分」, as one says it. */
function spokenTime(instant: Date): string {
  const [hours = '', minutes = ''] = jstTimeOf(instant).split(':');
  return `${Number(hours)}時${minutes === '00' ? '' : `${Number(minutes)}分`}`;
}

function spokenDay(instant: Date, now: Date): string {
  const day = jstDateOf(instant);
  const near = NEAR[[0, 1].findIndex((days) => addDays(jstDateOf(now), days) === day)];
  return near ?? `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日、${WEEKDAYS[weekdayOf(day) - 1] ?? ''}曜日`;
}

/** Until when a line takes calls, or from when again: the hours as they matter to a caller now, holidays counted. */
export function receptionWords({ isOpen, opensAt, closesAt }: LineNow, now: Date): string {
  if (isOpen) return closesAt ? `ただいま受け付けております。本日は、${spokenTime(closesAt)}までです。` : 'ただいま受け付けております。';
  return opensAt ? `次の受付は、${spokenDay(opensAt, now)}の${spokenTime(opensAt)}からです。` : '次の受付は、あらためてご案内します。';
}
