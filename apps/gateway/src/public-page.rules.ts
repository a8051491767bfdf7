import { micromark } from 'micromark';

export interface PublicPage {
  title: string;
  /** Which text it is, for those who agree to it: a day, as a rule. */
  version: string;
  html: string;
}

/**
 * Reads a page as its operator writes it: a line that names the version, the title, then Markdown (CommonMark). HTML in it stays text,
 * and links that could run a script lead nowhere.
 */
export function readPage(text: string): PublicPage {
  const [, version = '', rest = text] = /^version: *(\S+)[^\n]*\n([^]*)$/.exec(text.replaceAll('\r\n', '\n')) ?? [];
  const [, title = '', body = rest] = /^\s*# +([^\n]+)\n?([^]*)$/.exec(rest) ?? [];
  return { title: title.trim(), version, html: micromark(body) };
}
