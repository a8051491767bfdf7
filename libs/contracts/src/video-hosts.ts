// Browsers know these, too: no schema stands here.

/** Where films are kept that people show. */
export const videoHosts = ['youtube.com', 'www.youtube.com', 'm.youtube.com', 'youtu.be', 'vimeo.com', 'www.vimeo.com'];

/** Whether something is the address of a film at one of these places. */
export function isVideoAddress(address: string) {
  if (!URL.canParse(address)) return false;
  const { protocol, port, username, hostname } = new URL(address);
  return protocol === 'https:' && port === '' && username === '' && videoHosts.includes(hostname);
}
