import { describe, expect, it } from 'vitest';
import { maySeeEscalation } from './visibility';

const escalation = { hotline: 'EMERGENCY', discipline: 'LEGAL' } as const;

describe('who sees an escalation', () => {
  it.each([
    ['SUPERVISOR', null, null, true],
    ['SPECIALIST', null, 'LEGAL', true],
    ['SPECIALIST', null, 'FORENSICS', false],
    ['OPERATOR', 'EMERGENCY', null, true],
    ['OPERATOR', 'GUIDELINE', null, false],
    ['REVIEWER', null, null, false],
    ['ADMINISTRATOR', null, null, false],
  ] as const)('%s of %s %s: %s', (role, hotline, discipline, sees) => expect(maySeeEscalation({ role, hotline, discipline }, escalation)).toBe(sees));
});
