import type { Locale } from '@saimado/kernel/codes';
import type { NoticeKind } from './notice-kinds';

/** What a mail says; the screens' catalogue says the same of each kind (the spec compares them). */
export interface MailWords {
  sender: string;
  ticket: string;
  due: string;
  /** between the number and what is said of it */
  colon: string;
  kind: Record<NoticeKind, string>;
}

export const MAIL_WORDS: Record<Locale, MailWords> = {
  JA: {
    sender: 'サイ窓コンソール',
    ticket: '相談票',
    due: '期限',
    colon: '：',
    kind: {
      DEADLINE: '届出の期限があります',
      ESCALATION_QUEUED: '2次対応の依頼が届きました',
      ESCALATION_TAKEN_OVER: '担当がほかの人に移りました',
      ESCALATION_RELEASED: '担当者がいなくなりました',
      ESCALATION_RETURNED: '2次対応から質問が届きました',
      ESCALATION_ANSWERED: '質問への回答が届きました',
      TARGET_NEAR: '対応の目標時刻が近づいています',
      TARGET_MISSED: '対応の目標時刻を過ぎました',
      CALLBACK_DUE: '折り返しの時刻です',
      CALLBACK_MISSED: '折り返しの時刻を過ぎました',
      REFERRAL_OVERDUE: '紹介先からの返事がまだありません',
      REMARKS_GIVEN: '通話の講評が届きました',
    },
  },
  EN: {
    sender: 'Saimado Console',
    ticket: 'Ticket',
    due: 'Due',
    colon: ': ',
    kind: {
      DEADLINE: 'A report is due',
      ESCALATION_QUEUED: 'Tier 2 is asked for',
      ESCALATION_TAKEN_OVER: 'Somebody else has taken over',
      ESCALATION_RELEASED: 'Nobody holds it any more',
      ESCALATION_RETURNED: 'Tier 2 has a question',
      ESCALATION_ANSWERED: 'The question was answered',
      TARGET_NEAR: 'A target is near',
      TARGET_MISSED: 'A target was missed',
      CALLBACK_DUE: 'It is time to call back',
      CALLBACK_MISSED: 'The time to call back has passed',
      REFERRAL_OVERDUE: 'The firm has not answered yet',
      REMARKS_GIVEN: 'There are remarks on a call',
    },
  },
};
