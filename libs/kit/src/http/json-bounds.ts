import { DomainError } from './domain-error';

const DEEPEST = 20;
const MOST_VALUES = 4_000;
const LONGEST_QUOTE = 60;

/**
 * Looks at the punctuation of a JSON text before it is parsed: how deep it is nested, how many values it holds, and whether a
 * key stands twice in one object, where readers differ about which of them counts. Whether it is JSON at all, the parser says.
 */
export function assertReadable(json: string) {
  /** The keys of every open object; nothing for a list. */
  const open: (Set<string> | undefined)[] = [];
  let values = 0;
  for (let at = 0; at < json.length; at++)
    switch (json[at]) {
      case '"': {
        const end = endOfText(json, at);
        const keys = open.at(-1);
        if (keys && isKey(json, end + 1)) noteKey(keys, json.slice(at, end + 1));
        at = end;
        break;
      }
      case '{':
      case '[':
        open.push(json[at] === '{' ? new Set() : undefined);
        if (open.length > DEEPEST) throw new DomainError('request.malformed', { detail: `nested deeper than ${DEEPEST}` });
        break;
      case '}':
      case ']':
        open.pop();
        break;
      case ',':
        values++;
        if (values > MOST_VALUES) throw new DomainError('request.too_large', { detail: `more than ${MOST_VALUES} values` });
    }
}

/** Where the text that begins at `start` ends; the end of everything if it does not. */
function endOfText(json: string, start: number) {
  for (let end = json.indexOf('"', start + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let before = end;
    while (json[before - 1] === '\\') before--;
    if ((end - before) % 2 === 0) return end;
  }
  return json.length;
}

function isKey(json: string, from: number) {
  let at = from;
  while (json[at] === ' ' || json[at] === '\n' || json[at] === '\r' || json[at] === '\t') at++;
  return json[at] === ':';
}

function noteKey(keys: Set<string>, quoted: string) {
  const key = quoted.includes('\\') ? unescaped(quoted) : quoted.slice(1, -1);
  if (keys.has(key)) throw new DomainError('request.malformed', { detail: `the key "${key.slice(0, LONGEST_QUOTE)}" stands twice` });
  keys.add(key);
}

function unescaped(quoted: string) {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
