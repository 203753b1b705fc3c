import { describe, expect, it } from 'vitest';
import { concludeTriage, type TriageOverrule } from './conclude';
import { TRIAGE_BOOK } from './triage-book';

const content = TRIAGE_BOOK.schema.parse(TRIAGE_BOOK.shipped.at(-1)!.content);
const ransomware = [{ questionId: 'happening', answerId: 'LOCKED' }, { questionId: 'dataSeen', answerId: 'NO' }];
const overrule: TriageOverrule = { tier: 'TIER_1', category: 'NOT_AN_ATTACK', urgency: 'NORMAL', reason: ' 業者が停電と確認 ' };

describe('concludeTriage', () => {
  it('keeps the verdict as the decision', () => {
    expect(concludeTriage(content, 'EMERGENCY', ransomware, null)).toMatchObject({
      kind: 'concluded', tier: 'TIER_2', category: 'RANSOMWARE', urgency: 'CRITICAL', overruled: false, overruleReason: null,
      verdict: { rule: 'RANSOMWARE' },
    });
  });

  it('keeps both where the operator overrules', () => {
    expect(concludeTriage(content, 'EMERGENCY', ransomware, overrule)).toMatchObject({
      tier: 'TIER_1', category: 'NOT_AN_ATTACK', urgency: 'NORMAL', overruled: true, overruleReason: '業者が停電と確認',
      verdict: { tier: 'TIER_2', category: 'RANSOMWARE', urgency: 'CRITICAL' },
    });
  });

  it.each([
    ['unfinished answers', [], null, 'InvalidInput'],
    ['unfinished answers, even overruled', [], overrule, 'InvalidInput'],
    ['an unknown answer', [{ questionId: 'happening', answerId: 'X' }], null, 'InvalidInput'],
    ['no reason', ransomware, { ...overrule, reason: ' 　' }, 'ReasonRequired'],
    ['a category nobody knows', ransomware, { ...overrule, category: 'toString' }, 'InvalidInput'],
    ['a reason that cannot be stored', ransomware, { ...overrule, reason: 'a\u0000' }, 'InvalidInput'],
  ])('refuses %s', (_, answers, decision, reason) => {
    expect(concludeTriage(content, 'EMERGENCY', answers, decision)).toMatchObject({ kind: 'refused', reason });
  });
});
