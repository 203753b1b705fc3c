import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from './fold-text';
import { INDICATOR_KINDS, type IndicatorKind } from './indicator-kinds';
import { MALWARE_NAMES } from './malware-names';
import { guessKind, normalise, shown } from './normalise';

const valueOf = (kind: IndicatorKind, text: string): string | null => {
  const normalised = normalise(kind, text);
  return normalised.kind === 'indicator' ? normalised.indicator.value : null;
};

describe('a telephone number on a fake screen', () => {
  it.each([
    ['050-1234-5678', '+815012345678'], ['０５０－１２３４－５６７８', '+815012345678'], ['050ー1234ー5678', '+815012345678'], ['(050) 1234 5678', '+815012345678'],
    ['+81 50-1234-5678', '+815012345678'], ['+81 (0)50 1234 5678', '+815012345678'], ['010-81-50-1234-5678', '+815012345678'],
    ['☎ 0120-123-456（無料）'.replace(/[（）]/g, ' '), '+81120123456'], ['電話番号：050 1234 5678', '+815012345678'],
    ['+1 (844) 349-6972', '+18443496972'], ['1-844-349-6972', '+18443496972'], ['010-1-844-349-6972', '+18443496972'], ['1-844-FIX-MYPC', '+18443496972'],
    ['050-0000-0000', '+815000000000'], ['0081 50 1234 5678', '+815012345678'], ['050・1234・5678', '+815012345678'], ['050〜1234〜5678', '+815012345678'],
    ['050-1234-5678（内線 3）', '+815012345678'],
  ])('%s is %s', (typed, value) => expect(valueOf('PHONE', typed)).toBe(value));

  it.each(['', '110', 'サポートセンター', 'example.com', '1234567', '1'.repeat(16)])('%s is none', (typed) => expect(valueOf('PHONE', typed)).toBeNull());
});

describe('an address of the web', () => {
  it.each([
    ['https://Example.com/warning?id=1#x', 'example.com'], ['hxxps://example[.]com/a', 'example.com'], ['hxxp[:]//www.example(.)com', 'example.com'],
    ['example[dot]com', 'example.com'], ['example dot com', 'example.com'], ['ｅｘａｍｐｌｅ．ｃｏｍ', 'example.com'], ['example。com', 'example.com'], ['example.com.', 'example.com'],
    ['http://user:secret@example.com:8080/', 'example.com'], ['https://support@evil.example.com/', 'evil.example.com'], ['「https://example.com」', 'example.com'],
    ['http://日本語.jp/', 'xn--wgv71a119e.jp'], ['a.blob.core.windows.net', 'a.blob.core.windows.net'], ['203.0.113.7', '203.0.113.7'], ['http://203.0.113.7/x', '203.0.113.7'],
    ['www.com', 'www.com'], ['https://evil.example.com、', 'evil.example.com'], ['evil.example.com。', 'evil.example.com'],
  ])('%s is %s', (typed, value) => expect(valueOf('WEB', typed)).toBe(value));

  it.each(['', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'localhost', 'さくら医院', '12345', '050.1234', 'a b'])('%s is none', (typed) => expect(valueOf('WEB', typed)).toBeNull());

  it('is never shown so that anybody could open it', () => {
    expect(shown({ kind: 'WEB', value: 'evil.example.com' })).toBe('evil[.]example[.]com');
    expect(shown({ kind: 'SENDER', value: 'x@example.com' })).toBe('x@example[.]com');
  });
});

describe('a sender', () => {
  it.each([
    ['Billing@Example.COM', 'billing@example.com'], ['"アマゾン" <no-reply+abc@example.com>', 'no-reply@example.com'], ['user[at]example[.]com', 'user@example.com'],
    ['ｕｓｅｒ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'user@example.com'], ['「Amazon カスタマー」', 'amazon カスタマー'],
    ['support@microsoft.com <evil@example.com>', 'evil@example.com'], ['"support@microsoft.com" <evil@example.com>', 'evil@example.com'], ['evil@www.example.com.', 'evil@www.example.com'],
  ])('%s is %s', (typed, value) => expect(valueOf('SENDER', typed)).toBe(value));
  it.each(['', '@', 'user@', '+x@example.com'])('%s is none', (typed) => expect(valueOf('SENDER', typed)).toBeNull());
});

describe('a name', () => {
  it.each([['emotet', 'Emotet'], ['エモテット', 'Emotet'], ['えもてっと', 'Emotet'], ['LOCKBIT3.0', 'LockBit'], ['ロックビット', 'LockBit'], ['Win32/Foo-Bar', 'win32foobar']])('of malware %s is %s', (typed, value) => expect(valueOf('MALWARE', typed)).toBe(value));
  it('of a product is the same however it is typed', () => {
    expect(new Set(['FortiGate 60F', 'fortigate-60f', 'ＦｏｒｔｉＧａｔｅ　６０Ｆ', 'FortiGate®60F'].map((typed) => valueOf('PRODUCT', typed)))).toEqual(new Set(['fortigate60f']));
  });
  it('of the table belongs to one malware only', () => {
    const all = MALWARE_NAMES.flatMap(({ name, aliases }) => [name, ...aliases].map(foldName));
    expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([]);
  });
});

describe('what a text probably is', () => {
  it.each([
    ['050-1234-5678', 'PHONE'], ['０５０－１２３４－５６７８', 'PHONE'], ['hxxps://example[.]com/', 'WEB'], ['example.com', 'WEB'], ['203.0.113.7', 'WEB'], ['a@example.com', 'SENDER'],
    ['エモテット', 'MALWARE'], ['LockBit 3.0', 'MALWARE'], ['なんとかウイルス', 'MALWARE'], ['FortiGate', 'PRODUCT'], ['電子カルテ', 'PRODUCT'],
  ])('%s: %s', (text, kind) => expect(guessKind(text)).toBe(kind));
});

describe('every normalisation', () => {
  const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.webUrl(), fc.emailAddress(), fc.stringMatching(/^[\d+() -]{6,20}$/));
  it('ends, says what is wrong in words, and normalises its own result to itself', () => {
    fc.assert(fc.property(fc.constantFrom(...INDICATOR_KINDS), anyText, (kind, text) => {
      const once = normalise(kind, text);
      if (once.kind === 'refused') {
        expect(once.message).toMatch(/。$/);
      } else {
        expect(once.indicator.value).not.toBe('');
        expect(valueOf(kind, once.indicator.value)).toBe(once.indicator.value);
      }
    }), { numRuns: 1_000 });
  });

  it('reads back what it shows', () => {
    fc.assert(fc.property(fc.constantFrom('PHONE' as const, 'WEB' as const, 'SENDER' as const), anyText, (kind, text) => {
      const once = normalise(kind, text);
      if (once.kind === 'indicator') expect(valueOf(kind, shown(once.indicator))).toBe(once.indicator.value);
    }), { numRuns: 1_000 });
  });

  it('does not mind full width or spaces around', () => {
    const wide = (text: string): string => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    fc.assert(fc.property(fc.stringMatching(/^0[1-9]0-[1-9]\d{3}-\d{4}$/), (number) => {
      expect(valueOf('PHONE', `　${wide(number)} `)).toBe(valueOf('PHONE', number));
    }));
    fc.assert(fc.property(fc.domain(), (domain) => {
      expect(valueOf('WEB', `　${wide(domain)} `)).toBe(valueOf('WEB', domain));
    }));
  });
});
