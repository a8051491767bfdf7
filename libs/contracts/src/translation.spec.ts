import { readIn } from './read-in';
import { Translations } from './translation';

const text = { language: 'vi', title: 'Giữ xoài tươi', summary: 'Bằng màng phủ.' } as const;
const english = { language: 'en', title: 'Keep mangoes fresh', summary: 'With a coating.' } as const;

it('takes one translation a language, with a title', () => {
  expect(Translations.safeParse([english, { ...english, language: 'fr' }]).success).toBe(true);
  expect(Translations.safeParse([{ ...english, summary: undefined }]).data).toEqual([{ ...english, summary: '' }]);
  for (const wrong of [[english, english], [{ ...english, title: ' ' }], [{ ...english, language: 'de' }], [{ ...english, by: 'machine' }]])
    expect(Translations.safeParse(wrong).success).toBe(false);
});

it('gives a reader the owner’s words in their language, and the text’s own to everybody else', () => {
  const written = { ...text, translations: [english] };
  expect(readIn('en', written)).toEqual({ ...english, summaryLanguage: 'en', translated: true });
  for (const locale of ['vi', 'fr'] as const)
    expect(readIn(locale, written)).toEqual({ ...text, summaryLanguage: 'vi', translated: false });
});

it('leaves what was not translated as it was written, and never shows a translation into the text’s own language', () => {
  expect(readIn('en', { ...text, translations: [{ ...english, summary: '' }] })).toMatchObject({
    title: english.title,
    summary: text.summary,
    summaryLanguage: 'vi',
  });
  expect(readIn('vi', { ...text, translations: [{ ...english, language: 'vi' }] })).toMatchObject({ title: text.title, translated: false });
});
