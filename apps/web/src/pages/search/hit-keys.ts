import type { KeyboardEvent } from 'react';

const titles = () => [...document.querySelectorAll<HTMLElement>('.hits h3 a')];

const stepOf = ({ key, nativeEvent, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  // An arrow that chooses among the readings of a half-typed word belongs to the keyboard.
  nativeEvent.isComposing || ctrlKey || metaKey || altKey || shiftKey ? 0 : key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;

/** From the box the arrow leads to the first result. */
export function stepFromBox(event: KeyboardEvent) {
  const first = stepOf(event) > 0 && titles()[0];
  if (!first) return;
  event.preventDefault();
  first.focus();
}

/** From a result the arrows lead to the one before or after it, and from the first back to the box; Enter opens it, as every link. */
export function stepAmongHits(event: KeyboardEvent) {
  const step = stepOf(event);
  const all = step === 0 ? [] : titles();
  const place = all.findIndex((title) => title === event.target);
  if (place < 0) return;
  event.preventDefault();
  const box = document.querySelector<HTMLInputElement>('.search-page input[name="q"]');
  if (place + step >= 0) return all[place + step]?.focus();
  box?.focus();
  box?.select();
}
