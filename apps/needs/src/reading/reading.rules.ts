/** As much as a need takes. */
const MOST_CHARACTERS = 4_000;
/** Where nothing better is found this near to the end, words are cut. */
const NEAR_THE_END = 600;

/** What offices and printers leave in a text, of which nothing is seen. */
const UNSEEN = /[^\P{Cc}\n\t]|\p{Cf}/gu;
const ENDS = /[.:;?!…”"')\]]$/u;
const GOES_ON = /^[\p{Ll}\d(]/u;

/** Printed lines that are one sentence, as one line: a line goes on where nothing ends it, and the next begins in the middle. */
const joined = (lines: readonly string[]) =>
  lines.reduce<string[]>((done, line) => {
    const before = done.at(-1);
    if (before && line && !ENDS.test(before) && GOES_ON.test(line)) return [...done.slice(0, -1), `${before} ${line}`];
    return [...done, line];
  }, []);

/** The words of a document as somebody would have typed them, as far as a need takes them. */
export function asProblem(raw: string): { text: string; cut: boolean } {
  const lines = raw
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(UNSEEN, '')
    .split('\n')
    .map((line) => line.replaceAll(/[\s\u00a0]+/g, ' ').trim());
  const whole = joined(lines)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  if (whole.length <= MOST_CHARACTERS) return { text: whole, cut: false };
  return { text: whole.slice(0, endOf(whole)).trim(), cut: true };
}

/** The last place before the limit where a paragraph, a sentence, or at least a word ends. */
function endOf(text: string) {
  for (const end of ['\n', '. ', ' ']) {
    const at = text.lastIndexOf(end, MOST_CHARACTERS - end.length);
    if (at >= MOST_CHARACTERS - NEAR_THE_END) return at + end.trimEnd().length;
  }
  return MOST_CHARACTERS;
}
