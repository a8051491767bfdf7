// Each of these runs in the page and answers what is wrong there, in words that find it.

/** What reaches beyond the right edge, so that a page would have to be moved sideways to be read. */
export const beyondTheEdge = `(() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > root.clientWidth + 0.5);
  const inner = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
  return inner.slice(0, 3).map((element) => 'beyond the edge: ' + element.tagName + '.' + element.className + ' ' + element.textContent.slice(0, 40));
})()`;

/** What is pressed must not lie under the bar that is fixed to the lower edge, however far down the page one has gone. */
export const underTheBar = `(() => {
  const bar = [...document.querySelectorAll('nav')].find((element) => getComputedStyle(element).position === 'fixed');
  if (!bar) return [];
  scrollTo(0, document.documentElement.scrollHeight);
  const top = bar.getBoundingClientRect().top;
  return [...document.querySelectorAll('main a, main button, main input, footer a, footer button')]
    .filter((element) => !bar.contains(element) && element.getClientRects().length > 0 && element.getBoundingClientRect().bottom > top + 0.5)
    .map((element) => 'under the bar: ' + element.tagName + ' ' + element.textContent.slice(0, 40));
})()`;

/**
 * Words that are cut off by what they stand in, or stand out of the box that is drawn around them. What is only for screen readers, and
 * what moves sideways within itself, as a row of tabs does, is left out.
 */
export const cutWords = `(() => {
  const slack = 1.5;
  const seen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const hides = (value) => value === 'hidden' || value === 'clip';
  const scrolls = (value) => value === 'auto' || value === 'scroll';
  const drawn = ({ display, backgroundColor, borderRightWidth, borderRightStyle }) =>
    display !== 'inline' && (!/, 0\\)$|^transparent$/.test(backgroundColor) || (borderRightStyle !== 'none' && borderRightWidth !== '0px'));
  const faults = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode;
    const parent = text.parentElement;
    if (!text.data.trim() || !parent || !seen(parent) || parent.closest('.sr, option, svg, script, style')) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    const [left, right] = [Math.min(...lines.map((line) => line.left)), Math.max(...lines.map((line) => line.right))];
    const bottom = Math.max(...lines.map((line) => line.bottom));
    for (let box = parent; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (scrolls(style.overflowX) || style.position === 'fixed') break;
      const edge = box.getBoundingClientRect();
      if (edge.width <= 1 || edge.height <= 1) break;
      const aside = right > edge.right + slack || left < edge.left - slack;
      const below = bottom > edge.bottom + slack + parseFloat(style.fontSize) / 4;
      const fault = (hides(style.overflowX) && aside) || (hides(style.overflowY) && below) ? 'cut off' : drawn(style) && aside ? 'out of its box' : '';
      if (!fault) continue;
      faults.push(fault + ': ' + box.tagName + '.' + box.className + ' “' + text.data.trim().slice(0, 40) + '”');
      break;
    }
  }
  return [...new Set(faults)].slice(0, 5);
})()`;
