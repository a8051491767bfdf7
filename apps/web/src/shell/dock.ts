/** Over the lower edge of every page: what comes unasked stands there, and pushes nothing that is being read. */
export const dockId = 'dock';
