import { describe, expect, it } from 'vitest';
import { besideEachOther, judgedOtherwise } from './outcome-changes';

const line = (label: string, value: string) => ({ label, value });

describe('what a book says of tickets under two sets of versions', () => {
  it('stands line beside line, also where a label comes twice or is gone', () => {
    expect(besideEachOther([line('期限', '6月5日'), line('期限', '6月30日'), line('宛先', '国')], [line('期限', '6月6日'), line('期限', '6月30日'), line('理由', '要配慮')])).toEqual([
      { label: '期限', before: '6月5日', after: '6月6日' }, { label: '期限', before: '6月30日', after: '6月30日' },
      { label: '宛先', before: '国', after: null }, { label: '理由', before: null, after: '要配慮' },
    ]);
  });
  it('names the tickets that are judged otherwise and only the lines that differ', () => {
    const before = new Map([['111', [line('金額', '10万円'), line('条件', '報告')]], ['222', [line('金額', '0円')]], ['333', [line('金額', '5万円')]]]);
    const after = new Map([['111', [line('金額', '15万円'), line('条件', '報告')]], ['222', [line('金額', '0円')]], ['444', [line('金額', '1円')]]]);
    expect(judgedOtherwise(before, after)).toEqual([
      { ticketNumber: '111', lines: [{ label: '金額', before: '10万円', after: '15万円' }] },
      { ticketNumber: '333', lines: [{ label: '金額', before: '5万円', after: null }] },
      { ticketNumber: '444', lines: [{ label: '金額', before: null, after: '1円' }] },
    ]);
  });
});
