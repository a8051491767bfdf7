import type { KeyboardEvent } from 'react';

/**
 * Enter in a cell of a list goes on to the next cell, and after the last one to a new row: it never sends the page. For the element
 * that holds the rows and their button to add one, which carries the class `add-row`.
 */
export function stayInRows(event: KeyboardEvent<HTMLElement>) {
  const { key, target, currentTarget, nativeEvent } = event;
  if (key !== 'Enter' || nativeEvent.isComposing || event.defaultPrevented || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const cells = [...currentTarget.querySelectorAll<HTMLElement>('input:not([tabindex="-1"], [type="hidden"]), select, textarea')];
  const next = cells[cells.indexOf(target) + 1];
  if (next) next.focus();
  // An empty last row is the new one already.
  else if (target.value.trim() !== '') currentTarget.querySelector<HTMLElement>('.add-row')?.click();
}
