/** Where to go after signing in: only to a page of this site, whatever the address says; otherwise to the desk. */
export function nextPath(next: string | undefined): string {
  const local = next !== undefined && /^\/(?![/\\])/.test(next) && !/[\\\p{Cc}]/u.test(next);
  return local && !/^\/sign-(in|up)\b/.test(next) ? next : '/desk';
}
