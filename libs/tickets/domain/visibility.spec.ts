import { describe, expect, it } from 'vitest';
import { maySeeTicket, type Viewer } from './visibility';

const plain = { hotline: 'EMERGENCY', disciplines: [] } as const;
const escalated = { hotline: 'EMERGENCY', disciplines: ['FORENSICS'] } as const;
const viewer = (role: Viewer['role'], hotline: Viewer['hotline'] = null, discipline: Viewer['discipline'] = null): Viewer => ({ role, hotline, discipline });

describe('who sees a ticket', () => {
  it.each([
    ['operator of its line', viewer('OPERATOR', 'EMERGENCY'), plain, true],
    ['operator of the other line', viewer('OPERATOR', 'GUIDELINE'), plain, false],
    ['specialist before escalation', viewer('SPECIALIST', null, 'FORENSICS'), plain, false],
    ['specialist of its discipline', viewer('SPECIALIST', null, 'FORENSICS'), escalated, true],
    ['specialist of the other discipline', viewer('SPECIALIST', null, 'LEGAL'), escalated, false],
    ['supervisor', viewer('SUPERVISOR'), plain, true],
    ['reviewer', viewer('REVIEWER'), escalated, false],
    ['administrator', viewer('ADMINISTRATOR'), escalated, false],
  ])('%s', (_who, who, ticket, sees) => expect(maySeeTicket(who, ticket)).toBe(sees));
});
