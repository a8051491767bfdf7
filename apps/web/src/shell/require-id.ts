import { notFound } from '@tanstack/react-router';
import { isId } from '../search-params';

/** An address whose id cannot be one leads nowhere; the platform need not be asked. */
export function requireId(id: string) {
  if (!isId(id)) throw notFound();
}
