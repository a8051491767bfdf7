/** Owners are told this long before their word on a thing runs out. */
const notice = 30 * 24 * 3600 * 1000;

/** Whether something that is shown has thirty days or less to go. */
export const runsOut = ({ expiresAt }: { expiresAt: string | null }, now = new Date()) =>
  expiresAt !== null && Date.parse(expiresAt) - now.getTime() < notice;
