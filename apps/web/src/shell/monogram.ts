const generic = new Set([
  'công',
  'ty',
  'tnhh',
  'cổ',
  'phần',
  'cp',
  'tổng',
  'viện',
  'trường',
  'đại',
  'học',
  'trung',
  'tâm',
  'tập',
  'đoàn',
  'một',
  'thành',
  'viên',
  'mtv',
]);

/** Two letters that stand for an organisation: first those of its own name, then those of what it is. "Công ty Xoài Cát" → "XC". */
export function monogram(name: string) {
  const words = name
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const own = words.filter((word) => !generic.has(word.toLocaleLowerCase('vi')));
  const chosen = own.length >= 2 ? own : words;
  return chosen
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase('vi');
}
