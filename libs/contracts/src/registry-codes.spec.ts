import { hasRightCheckDigit, Orcid, TaxCode } from './registry-codes';

describe('a tax code', () => {
  it.each([
    ['0312345678', '0312345678'],
    ['0312 345 678', '0312345678'],
    ['031.234.5678', '0312345678'],
    [' 0312345678\u00a0', '0312345678'],
    ['\u200b0312345678', '0312345678'],
    ['0312345678-001', '0312345678-001'],
    ['0312345678001', '0312345678-001'],
    ['0312345678–001', '0312345678-001'],
    ['0312345678\u2011001', '0312345678-001'],
    ['0312345678 - 001', '0312345678-001'],
    ['001099012345', '001099012345'],
    ['001 099 012 345', '001099012345'],
  ])('%j is kept as %j', (typed, kept) => expect(TaxCode.parse(typed)).toBe(kept));

  it.each(['', '12345', '03123456789', '0312345678-01', 'O312345678', '0312345678/001', '00109901234567'])('%j is none', (typed) =>
    expect(TaxCode.safeParse(typed).success).toBe(false),
  );
});

it.each([
  ['0100109106', true],
  ['0100109107', false],
  ['0100109160', false],
  ['0100109106-001', true],
  ['001099012345', true],
])('the check digit of %j is right: %j', (code, right) => expect(hasRightCheckDigit(code)).toBe(right));

describe('an ORCID iD', () => {
  it.each([
    ['0000-0002-1694-233X'],
    ['0000-0002-1694-233x'],
    ['000000021694233X'],
    ['0000 0002 1694 233X'],
    ['0000\u20110002\u20111694\u2011233X'],
    ['https://orcid.org/0000-0002-1694-233X'],
    ['http://www.orcid.org/0000-0002-1694-233x/'],
    ['orcid.org/0000-0002-1694-233X'],
    ['ORCID: 0000-0002-1694-233X'],
  ])('%j is kept in one form', (typed) => expect(Orcid.parse(typed)).toBe('0000-0002-1694-233X'));

  it.each(['', '12345', '0000-0002-1694-23XX', 'https://example.org/0000-0002-1694-233X', '0000-0002-1694-233X1'])('%j is none', (typed) =>
    expect(Orcid.safeParse(typed).success).toBe(false),
  );
});
