/** Answers that came along with the page, by the address that they would have been asked under: each is used once. */
const answers = new Map<string, unknown>();

/** Parameters in any order are the same question. */
function question(address: string) {
  const { pathname, searchParams } = new URL(address, 'http://page');
  searchParams.sort();
  return `${pathname}?${searchParams}`;
}

/** Takes what the page brought along for guests, so that it need not be asked for again. */
export function readGiven(page: Pick<Document, 'getElementById'>) {
  const text = page.getElementById('given')?.textContent;
  if (!text) return;
  for (const [address, answer] of Object.entries(JSON.parse(text) as Record<string, unknown>)) answers.set(question(address), answer);
}

/** The answer to a question that the page brought along; undefined when it has to be asked. */
export function given(address: string, method = 'GET') {
  const key = question(address);
  if (method !== 'GET' || !answers.has(key)) return undefined;
  const answer = answers.get(key);
  answers.delete(key);
  return Response.json(answer);
}
