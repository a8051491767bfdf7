import { useNavigate } from '@tanstack/react-router';

/** Leads to the box of this page that searches everything, or to the page of the search. */
export function useFocusSearch() {
  const navigate = useNavigate();
  return () => {
    const box = document.querySelector<HTMLInputElement>('form[role="search"] input[name="q"]');
    if (!box) return void navigate({ to: '/search' });
    box.focus();
    box.select();
  };
}
