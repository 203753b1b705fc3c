import { CallState, TicketStatus } from '@saimado/kernel/codes';
import { describe, expect, it } from 'vitest';
import { handOverText, type HandedOver } from './hand-over-text';
import { checkReason, mayHandOver, otherHotline, statusOf, toldText, TransferStatus } from './transfer-rules';

describe('a transfer', () => {
  it('goes to the other of the two lines', () => {
    expect([otherHotline('EMERGENCY'), otherHotline('GUIDELINE')]).toEqual(['GUIDELINE', 'EMERGENCY']);
  });

  it('has a reason also where nobody wrote one, and none that cannot be kept', () => {
    expect(checkReason('GUIDELINE', ' ')).toEqual({ kind: 'reason', reason: 'ガイドライン・チェックリスト等のご質問' });
    expect(checkReason('EMERGENCY', ' 画面が開けない ')).toEqual({ kind: 'reason', reason: '画面が開けない' });
    expect(checkReason('EMERGENCY', 'x'.repeat(500)).kind).toBe('reason');
    expect(checkReason('EMERGENCY', 'x'.repeat(501))).toMatchObject({ kind: 'refused', field: 'reason' });
    expect(checkReason('EMERGENCY', 'a\0')).toMatchObject({ kind: 'refused' });
  });

  it('takes nothing out of the hands of tier 2 and opens nothing that is closed', () => {
    expect(Object.values(TicketStatus).filter((status) => !mayHandOver(status))).toEqual(['ESCALATED', 'CLOSED']);
  });

  it('follows its ring until it is settled, and then no more', () => {
    const seen = Object.values(CallState).map((ring) => [ring, statusOf('WAITING', ring)]);
    expect(seen.filter(([, status]) => status !== 'WAITING')).toEqual([['ABANDONED', 'CALLER_GONE'], ['MISSED', 'UNANSWERED']]);
    for (const kept of Object.values(TransferStatus).filter((status) => status !== 'WAITING')) expect(statusOf(kept, 'MISSED')).toBe(kept);
  });

  it('says what was read out, with the next opening only where the line is closed and one is known', () => {
    const opensAt = new Date('2026-06-11T09:00:00+09:00');
    expect(toldText('窓口', '0120', false, opensAt)).toContain('次の受付（6月11日 09:00）');
    expect(toldText('窓口', '0120', false, null)).not.toContain('次の受付');
    expect(toldText('窓口', '0120', true, opensAt)).not.toContain('時間外');
  });
});

const BARE: HandedOver = { ticketNumber: '123-456-789', verified: false, warned: false, answers: [], notes: [], told: [], unsaved: null };

describe('what is handed over', () => {
  it('leaves out what there is nothing of', () => {
    expect(handOverText(BARE)).toBe('引き継ぎ元の受付番号：123-456-789\n本人確認：まだ行われていません。聞き取った内容は相談者欄にあります。');
  });

  it('holds every word of the first line, the unsaved ones too', () => {
    const text = handOverText({
      ...BARE, verified: true, warned: true, answers: [{ question: '何が起きていますか', answer: '警告画面' }], told: ['電話しないでください'],
      notes: [{ at: new Date('2026-06-10T10:05:00+09:00'), by: '窓口 花子', text: '受付のPC 1台' }], unsaved: ' 折り返しは ',
    });
    for (const part of ['・何が起きていますか：警告画面', '・電話しないでください', '10:05 窓口 花子\n受付のPC 1台', '【書きかけのメモ】\n折り返しは', 'なりすましの注意', '記録をそのまま']) expect(text).toContain(part);
  });
});
