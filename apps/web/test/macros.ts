// What a build writes in place of Lingui's macros, for specs: the words as they stand in the code.

export const t = (words: TemplateStringsArray, ...values: unknown[]) => String.raw({ raw: words }, ...values);

export const msg = (words: TemplateStringsArray) => ({ id: words.join('') });
