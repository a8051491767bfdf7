/** What the documents of two releases say differently, and what callers meet all the same. Each is shown by a test, or was always so. */
const reasons: Record<string, readonly string[]> = {
  'Release 0.1.0 refused a missing body as well; its document did not say so.': [
    'assessProfile: a body must be sent now',
    'startProfile: a body must be sent now',
    'assessTechnology: a body must be sent now',
    'draftTechnology: a body must be sent now',
    'assessNeed: a body must be sent now',
    'draftNeed: a body must be sent now',
  ],
  'A `statement` of its own is still taken (`libs/contracts/src/written-back.ts`).': [
    'reviseProfile: body.statement is no longer taken',
    'reviseTechnology: body.statement is no longer taken',
    'reviseNeed: body.statement is no longer taken',
  ],
  'What is no code found nothing, without a word; now it is refused by name.': [
    'search: query.sector is taken from a list now',
    'search: query.province is taken from a list now',
    'search: query.cooperation is taken from a list now',
    'search: query.budgetBand is taken from a list now',
    'search: query.service is taken from a list now',
    'search: query.language is taken from a list now',
  ],
  'The secret of an invitation stands in the letter to its address and is told to nobody else: a link that is handed over proves nothing (ADR 0070).':
    [
      'acceptInvitation: body.email is no longer taken',
      'inviteMember: body.fullName is no longer taken',
      'inviteMember: body.email must be sent now',
      'inviteMember: answer.invitation is no longer answered',
      'inviteMember: answer.secret is no longer answered',
      'listInvitations: answer.items[].fullName is no longer answered',
      'readInvitation: answer.fullName is no longer answered',
    ],
};

export const borne: ReadonlySet<string> = new Set(Object.values(reasons).flat());
