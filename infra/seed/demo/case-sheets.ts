import type { CaseSheetFieldCode } from '@saimado/escalations/domain/case-sheet';
import type { Discipline } from '@saimado/kernel/codes';

interface SheetText { field: CaseSheetFieldCode; text: string; minutesAfterClaim: number }

/** What a specialist has written of a case that is at work. */
export const SHEET_TEXTS: Readonly<Record<Discipline, readonly SheetText[]>> = {
  FORENSICS: [
    { field: 'DO_NOT_TOUCH', text: '対象の機器の電源と記録（再起動、初期化、更新をしない）\nバックアップ装置（つながない）', minutesAfterClaim: 4 },
    { field: 'FINDINGS', text: '聞き取りの範囲では、影響は1台。\n外部からの接続の記録は未確認。', minutesAfterClaim: 9 },
    { field: 'ADVICE_GIVEN', text: 'LANを抜いたまま、画面を写真に残すよう案内。', minutesAfterClaim: 12 },
    { field: 'NEXT_STEP', text: '保守会社から通信の記録を受け取り、範囲を確かめる。', minutesAfterClaim: 14 },
  ],
  LEGAL: [
    { field: 'DO_NOT_SAY', text: '件数と原因（確認が済むまで、対外的に述べない）', minutesAfterClaim: 5 },
    { field: 'FINDINGS', text: '要配慮個人情報を含むため、1人からでも報告の対象と見込む。', minutesAfterClaim: 11 },
    { field: 'NEXT_STEP', text: '速報の記載事項を整理し、本人への通知の文案を確認する。', minutesAfterClaim: 15 },
  ],
};
