import { describe, expect, it } from 'vitest';
import { type Moment, scriptOfMoment } from './moment';

const begun: Moment = { hotline: 'EMERGENCY', state: 'IN_PROGRESS', outsideHours: false, outcome: null, triaged: false, situationShown: false };

describe('the words of the moment', () => {
  it.each<[string, Partial<Moment>, string | null]>([
    ['greet', {}, 'GREETING_EMERGENCY'],
    ['greet on the other line', { hotline: 'GUIDELINE' }, 'GREETING_GUIDELINE'],
    ['leave the room to what happened, also before it is known who calls', { situationShown: true }, null],
    ['say when the line opens, whatever is shown', { outsideHours: true, situationShown: true }, 'OUTSIDE_HOURS_EMERGENCY'],
    ['say when the line opens', { outsideHours: true }, 'OUTSIDE_HOURS_EMERGENCY'],
    ['say no kindly', { outcome: 'NOT_ENTITLED', triaged: true }, 'NOT_ENTITLED'],
    ['leave the room to the situation', { outcome: 'VERIFIED' }, null],
    ['close', { outcome: 'VERIFIED', triaged: true }, 'CLOSING_EMERGENCY'],
    ['close, outside hours too', { outsideHours: true, triaged: true }, 'CLOSING_EMERGENCY'],
    ['are none once nobody is on the line', { state: 'AFTER_CALL_WORK', triaged: true }, null],
  ])('%s', (_, change, script) => expect(scriptOfMoment({ ...begun, ...change })).toBe(script));
});
