import { z } from 'zod';
import { codeLists } from './all';
import { code, codesValidOn, findCode, label, labels, plainLetters, resolveAlias, successorsOf, type CodeList } from './code-list';
import { CodeOf } from './code-list-schemas';
import { formerProvinces } from './former-provinces';
import { provinces } from './provinces';

const seasons: CodeList = {
  scheme: 'seasons',
  version: '2',
  title: labels('Mùa', 'Seasons', 'Saisons'),
  source: labels('Sách', 'A book', 'Un livre'),
  validFrom: '2020-01-01',
  validTo: '2020-12-31',
  successorScheme: 'quarters',
  codes: [
    code('warm', 'Ấm', 'Warm', 'Chaud'),
    { ...code('summer', 'Hạ', 'Summer', 'Été'), parent: 'warm', aliases: ['Ma', 'Hè'] },
    { ...code('rainy', 'Mưa', 'Rainy', 'Pluvieux'), parent: 'warm', aliases: ['Mà'], validFrom: '2020-05-01', validTo: '2020-10-31' },
    { ...code('dry', 'Khô', 'Dry', 'Sec'), aliases: ['Hè khô', 'Chaud'], successors: ['q1', 'q4'] },
    { ...code('warm-all', 'Ấm', 'Warm all year', 'Chaud toute l’année'), parent: 'warm' },
  ],
};

describe('a code list', () => {
  it('finds an entry and its words; an unknown code stays readable as itself', () => {
    expect(findCode(seasons, 'dry')?.labels.fr).toBe('Sec');
    expect(findCode(seasons, 'winter')).toBeUndefined();
    expect(label(seasons, 'rainy', 'en')).toBe('Rainy');
    expect(label(seasons, 'winter', 'en')).toBe('winter');
  });

  it.each([
    ['2019-12-31', []],
    ['2020-01-01', ['warm', 'summer', 'dry', 'warm-all']],
    ['2020-05-01', ['warm', 'summer', 'rainy', 'dry', 'warm-all']],
    ['2020-10-31', ['warm', 'summer', 'rainy', 'dry', 'warm-all']],
    ['2020-11-01', ['warm', 'summer', 'dry', 'warm-all']],
    ['2020-12-31', ['warm', 'summer', 'dry', 'warm-all']],
    ['2021-01-01', []],
  ])('knows what was in force on %s, both ends included', (day, expected) => {
    expect(codesValidOn(seasons, day).map((entry) => entry.code)).toEqual(expected);
  });

  it('names the successors together with their list', () => {
    expect(successorsOf(seasons, 'dry')).toEqual([
      { scheme: 'quarters', code: 'q1' },
      { scheme: 'quarters', code: 'q4' },
    ]);
    expect(successorsOf(seasons, 'summer')).toEqual([]);
    expect(successorsOf(seasons, 'winter')).toEqual([]);
  });

  it.each([
    ['dry', 'dry'],
    [' KHÔ ', 'dry'],
    ['kho', 'dry'],
    ['ete', 'summer'],
    ['he  kho', 'dry'],
    ['ma', 'summer'], // the exact spelling wins over "Mà", which folds to the same letters
    ['mà', 'rainy'],
    ['ấm', 'warm'], // the broader of two with one name
    ['chaud', undefined], // two unrelated codes: nobody guesses
    ['winter', undefined],
    ['', undefined],
  ])('takes %p for %p', (text, expected) => {
    expect(resolveAlias(seasons, text)).toBe(expected);
  });

  it('writes plain letters without touching the case', () => {
    expect(plainLetters('Đắk Lắk – đường Nguyễn Huệ')).toBe('Dak Lak – duong Nguyen Hue');
  });
});

describe('input of a code', () => {
  const ProvinceCode = CodeOf(provinces);

  it('takes a known code', () => {
    const value: string = ProvinceCode.parse('79');
    expect(value).toBe('79');
  });

  it.each([
    ['Bình Dương', '"Bình Dương" is not a code of the list "provinces", version 2026-04-30; did you mean "79" (TP. Hồ Chí Minh)?'],
    ['00', '"00" is not a code of the list "provinces", version 2026-04-30'],
    [79, 'a value of type number is not a code of the list "provinces", version 2026-04-30'],
    [null, 'a value of type null is not a code of the list "provinces", version 2026-04-30'],
  ])('refuses %p and says why', (input, message) => {
    expect(ProvinceCode.safeParse(input).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  it('shows its codes in the API reference, once under the name of the list', () => {
    const { $defs } = z.toJSONSchema(z.object({ from: ProvinceCode, to: ProvinceCode }));
    expect(Object.keys($defs ?? {})).toEqual(['Code_provinces']);
    expect($defs?.['Code_provinces']).toMatchObject({
      type: 'string',
      enum: expect.arrayContaining(provinces.codes.map((entry) => entry.code)),
    });
  });
});

describe('names of places', () => {
  it.each([
    ['Bình Dương', '79'],
    ['binh duong', '79'],
    ['tỉnh Bình Dương', '79'],
    ['Ba Ria Vung Tau', '79'],
    ['Bà Rịa-Vũng Tàu', '79'],
    ['TP HCM', '79'],
    ['tp.hcm', '79'],
    ['Sài Gòn', '79'],
    ['sai gon', '79'],
    ['Ho Chi Minh City', '79'],
    ['thành phố Hồ Chí Minh', '79'],
    ['Thua Thien - Hue', '46'],
    ['Dak Lak', '66'],
    ['ĐẮC LẮC', '66'],
    ['phu yen', '66'],
    ['Hoà Bình', '25'],
    ['Thành phố Đồng Nai', '75'],
    ['Tỉnh Đồng Nai', '75'],
    ['Hanoi', '01'],
    ['Atlantis', undefined],
  ])('%p is %p today', (text, expected) => {
    expect(resolveAlias(provinces, text)).toBe(expected);
  });

  it('leads each of the 63 former units to exactly one of the 34, by code and by name, with and without marks', () => {
    expect(formerProvinces.codes).toHaveLength(63);
    for (const { code: value, labels: names, successors } of formerProvinces.codes) {
      expect(successors).toHaveLength(1);
      expect(successorsOf(formerProvinces, value)).toEqual([{ scheme: 'provinces', code: successors[0] }]);
      expect(resolveAlias(provinces, names.vi)).toBe(successors[0]);
      expect(resolveAlias(provinces, plainLetters(names.vi).toLowerCase())).toBe(successors[0]);
    }
    expect(new Set(formerProvinces.codes.flatMap((former) => former.successors))).toEqual(new Set(provinces.codes.map((now) => now.code)));
  });

  it('does not mix up numbers that were used again', () => {
    expect(label(formerProvinces, '24', 'vi')).toBe('Bắc Giang');
    expect(label(provinces, '24', 'vi')).toBe('Bắc Ninh');
    expect(Object.keys(codeLists)).toEqual(expect.arrayContaining(['provinces', 'former-provinces']));
  });
});
