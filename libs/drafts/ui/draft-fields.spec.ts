import { describe, expect, it } from 'vitest';
import { fieldsOf, joinFields } from './draft-fields';

describe('the fields of two windows', () => {
  const joined = (theirs: object, mine: object): unknown => JSON.parse(joinFields(JSON.stringify(theirs), JSON.stringify(mine)));

  it('joined hold the words of both, also within each other, and stay fields', () => {
    expect(joined({ said: { since: '今朝から', done: '' }, handOver: '院長不在', told: true }, { said: { since: '8時から', done: 'LANを抜いた' }, handOver: '', told: null, wishes: false }))
      .toEqual({ said: { since: '今朝から\n8時から', done: 'LANを抜いた' }, handOver: '院長不在', told: true, wishes: false });
  });

  it('say once what both say, and keep mine where there is nothing to join', () => {
    expect(joined({ text: '会計機', base: 2, disciplines: ['LEGAL'] }, { text: '会計機も感染', base: 3, disciplines: ['FORENSICS'] })).toEqual({ text: '会計機も感染', base: 3, disciplines: ['FORENSICS'] });
    expect(joined({ text: '会計機も感染' }, { text: '会計機' })).toEqual({ text: '会計機も感染' });
  });

  it('are none in a content that holds none, such as one that was emptied', () => {
    for (const content of ['', 'ただの文', '[1]', 'null', '"文"']) expect(fieldsOf(content)).toEqual({});
    expect(JSON.parse(joinFields('', '{"text":"残す"}'))).toEqual({ text: '残す' });
  });
});
