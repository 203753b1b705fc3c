import type { RuleBookCode } from './book';

/** What people call each book. */
export const RULE_BOOK_NAMES: Readonly<Record<RuleBookCode, string>> = {
  HOURS: '受付時間と休業日', ENTITLEMENT: '利用資格', TRIAGE: '振り分け', SCRIPTS: '読み上げる言葉',
  RELIEF_FUND: '一時支援金', CONTACTS: '連絡先', DEADLINES: '届出の期限', CHECKLIST: 'チェックリストと資料', TIER2_DESK: '2次対応の体制と目標',
  CALL_REVIEW: '対応の確認表',
};
