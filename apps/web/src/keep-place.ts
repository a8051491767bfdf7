/** What tells an element of the first words from the others there, and finds the same one in the app. */
const marks = ['id', 'href', 'name', 'type'];

function counterpart(element: Element, root: HTMLElement) {
  const mark = marks.find((name) => element.hasAttribute(name));
  const value = mark && element.getAttribute(mark);
  return value ? root.querySelector<HTMLElement>(`${element.localName}[${mark}="${CSS.escape(value)}"]`) : null;
}

/** React listens for typing and passes over values that scripts set: to it this is typing. */
function type(input: HTMLInputElement, { value, selectionStart, selectionEnd }: HTMLInputElement) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.setSelectionRange(selectionStart, selectionEnd);
}

/**
 * Follows where somebody is on the first words and what they type there. The answer is to be called when the app has taken the
 * place of those: it puts the focus on the same thing and the same words into the same field.
 */
export function followPlace(root: HTMLElement) {
  const active = document.activeElement;
  let at = active && root.contains(active) ? active : undefined;
  const arrive = ({ target }: Event) => {
    at = target instanceof Element ? target : undefined;
  };
  // A click beside everything takes the focus away; on something it brings it again.
  const leave = () => {
    at = undefined;
  };
  const fields = [...root.querySelectorAll('input')];
  root.addEventListener('focusin', arrive);
  document.addEventListener('pointerdown', leave);
  return () => {
    root.removeEventListener('focusin', arrive);
    document.removeEventListener('pointerdown', leave);
    for (const field of fields) {
      const same = field.value === field.defaultValue ? null : counterpart(field, root);
      if (same instanceof HTMLInputElement) type(same, field);
    }
    if (at && document.activeElement === document.body) counterpart(at, root)?.focus({ preventScroll: true });
  };
}
