import { onGuidelineLine, situation } from './situation';
import { SHARED_WITH_JMA } from './spoken';
import type { TriageRow } from './triage-types';

const STEP_BY_STEP = 'できる範囲からで構いません。1項目ずつ進めましょう。';
const about = (...document: string[]) => [onGuidelineLine({ happening: ['GUIDELINE'], document })];

/** What the guideline line answers: who publishes a document decides where the caller finds it (domain.md §7). */
export const GUIDELINE_ROWS: readonly TriageRow[] = [
  situation({
    rule: 'GUIDELINE_MHLW', when: about('GUIDELINE', 'CHECKLIST'),
    ruleText: '厚生労働省のガイドライン・チェックリストの質問', ruleTextEn: 'Question on the guideline or checklist of MHLW',
    source: '000・004', tier: 'TIER_1', category: 'GUIDELINE_QUESTION', urgency: 'LOW',
    firstWords: ['どの項目についてのご質問ですか。', '資料は、厚生労働省のホームページで、どなたでもご覧になれます。', STEP_BY_STEP, SHARED_WITH_JMA],
  }),
  situation({
    rule: 'GUIDELINE_JMA', when: about('PRACTICE_GUIDE', 'TEMPLATE', 'VIDEO'),
    ruleText: '日本医師会の実践ガイド・ひな型・動画の質問', ruleTextEn: 'Question on JMA’s practice guide, templates or videos',
    source: '000・004', tier: 'TIER_1', category: 'GUIDELINE_QUESTION', urgency: 'LOW',
    firstWords: ['どの資料の、どの部分についてのご質問ですか。', '資料は、日本医師会のメンバーズルームにあります。日医会員用アカウントが必要です。', STEP_BY_STEP, SHARED_WITH_JMA],
  }),
  situation({
    rule: 'GUIDELINE_MEASURES', when: about('MEASURES'),
    ruleText: 'ガイドライン等に付随するセキュリティ対策の質問', ruleTextEn: 'Question on security measures in general',
    source: '000', tier: 'TIER_1', category: 'GUIDELINE_QUESTION', urgency: 'LOW',
    firstWords: ['今、気になっていることを教えてください。', 'まず、チェックリストで現状を確認する方法をご案内します。', STEP_BY_STEP, SHARED_WITH_JMA],
  }),
];
