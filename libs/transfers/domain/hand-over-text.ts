import { jstTimeOf } from '@saimado/kernel/jst';

/** What the first line knows when it hands a call over. */
export interface HandedOver {
  /** the first line's ticket, to be named and not to be read */
  ticketNumber: string;
  verified: boolean;
  /** a warning that the caller may be somebody else stands on the first ticket */
  warned: boolean;
  answers: readonly { question: string; answer: string }[];
  notes: readonly { at: Date; by: string; text: string }[];
  /** what was read to the caller already, in order */
  told: readonly string[];
  /** a note that was still being typed */
  unsaved: string | null;
}

const WORDS = {
  other: (number: string) => `引き継ぎ元の受付番号：${number}`,
  verified: '本人確認：引き継ぎ元の記録をそのまま引き継ぎました。',
  notVerified: '本人確認：まだ行われていません。聞き取った内容は相談者欄にあります。',
  warned: 'なりすましの注意が出ています。相談者をもう一度確認してください。',
  answers: 'これまでの聞き取り',
  notes: 'これまでのメモ',
  told: 'お伝え済み',
  unsaved: '書きかけのメモ',
};

/** The first entry of the ticket on which the call goes on: all that the caller should not have to say again. */
export function handOverText({ ticketNumber, verified, warned, answers, notes, told, unsaved }: HandedOver): string {
  const list = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? [`【${title}】`, ...lines] : []);
  return [
    WORDS.other(ticketNumber),
    verified ? WORDS.verified : WORDS.notVerified,
    ...(warned ? [WORDS.warned] : []),
    ...list(WORDS.answers, answers.map(({ question, answer }) => `・${question}：${answer}`)),
    ...list(WORDS.told, told.map((line) => `・${line}`)),
    ...list(WORDS.notes, notes.map(({ at, by, text }) => `${jstTimeOf(at)} ${by}\n${text}`)),
    ...list(WORDS.unsaved, unsaved?.trim() ? [unsaved.trim()] : []),
  ].join('\n');
}
