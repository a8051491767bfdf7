import { notFound } from '@tanstack/react-router';

/** An address whose id cannot be one leads nowhere; the platform need not be asked. */
export function requireId(id: string) {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) throw notFound();
}
