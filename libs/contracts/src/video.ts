import { forDevelopers } from './for-developers';
import { WebAddress } from './primitives';
import { isVideoAddress, videoHosts } from './video-hosts';

/** Where a film can be seen, at one of the places that we know. It is never shown within our pages: a tap leads there. */
export const VideoAddress = WebAddress.refine(isVideoAddress, {
  error: forDevelopers(() => `An address with https at one of: ${videoHosts.join(', ')}`),
  params: { rule: 'video.host' },
}).meta({ format: 'uri', maxLength: 300, description: `With https, at one of: ${videoHosts.join(', ')}` });
