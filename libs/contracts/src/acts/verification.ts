/** The job of each service that reckons the chain of its acts anew. */
export const ACTS_VERIFICATION = 'acts-verification';
