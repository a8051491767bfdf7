type Guard = () => Promise<boolean>;

const guards = new Set<Guard>();

/** Lets a form with unsaved words be asked before the page is left; answers with what takes it back. */
export function guardLeaving(guard: Guard) {
  guards.add(guard);
  return () => void guards.delete(guard);
}

/** Saves what is unsaved on this page, or asks about it; false when the person stays. For what ends a session without a link being followed. */
export async function mayLeave() {
  for (const guard of [...guards]) if (!(await guard())) return false;
  return true;
}
