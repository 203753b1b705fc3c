import type { Discipline, HotlineCode, Tier, Urgency } from '@saimado/kernel/codes';

/** What the codes are called where a rule is edited or its outcome compared. */
export const LINE_LABELS: Readonly<Record<HotlineCode, string>> = { EMERGENCY: '緊急相談窓口', GUIDELINE: 'ガイドライン相談窓口' };
export const TIER_LABELS: Readonly<Record<Tier, string>> = { TIER_1: '1次対応', TIER_2: '2次対応', OUT_OF_SCOPE: '対象外' };
export const URGENCY_LABELS: Readonly<Record<Urgency, string>> = { LOW: '低', NORMAL: '通常', HIGH: '至急', CRITICAL: '緊急' };
export const DISCIPLINE_LABELS: Readonly<Record<Discipline, string>> = { FORENSICS: 'フォレンジック', LEGAL: '弁護士' };
