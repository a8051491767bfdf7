import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { thingLink } from '../../components/thing-link';
import { type Suggestion, useSuggestions } from '../../data/use-suggestions';

/** What a box with completions remembers and does: arrows choose, Enter takes, Escape closes (ARIA combobox pattern). */
export function useSuggestBox() {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [composing, setComposing] = useState(false);
  const items = useSuggestions(typed, open, composing);
  const shown = open && items.length > 0;

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const search = (q: string) => void navigate({ to: '/search', search: { q } });
  const take = ({ text, kind, id }: Suggestion) => {
    close();
    if (kind && id) return void navigate(thingLink(kind, id));
    search(text);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = shown ? items[active] : undefined;
    if (chosen) return take(chosen);
    close();
    search(typed.trim());
  };
  const type = (text: string) => {
    setTyped(text);
    setActive(-1);
    setOpen(true);
  };
  const press = (event: KeyboardEvent) => {
    // An arrow that chooses among the readings of a half-typed word belongs to the keyboard, not to the list.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && shown) {
      event.preventDefault();
      close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setOpen(true);
    // One place more than there are items: past either end lies what was typed.
    const places = items.length + 1;
    setActive((now) => ((now + 1 + step + places) % places) - 1);
  };
  const compose = { onCompositionStart: () => setComposing(true), onCompositionEnd: () => setComposing(false) };
  return { typed, active, items: shown ? items : [], shown, close, take, submit, type, press, compose };
}
