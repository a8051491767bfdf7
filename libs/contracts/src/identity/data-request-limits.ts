/**
 * How long the operator may take for what a person asks about their data, in the order in which people look for it. Law 91/2025/QH15,
 * article 4, gives the rights; Decree 356/2025/NĐ-CP, in force since 1 January 2026, the times: an answer within two working days; then ten
 * days to show or correct data, fifteen to stop using it, twenty to erase it; once more at most fifteen. They are read by a lawyer before
 * anybody relies on them: see ADR 0073.
 */
export const dataRequestLimits = {
  access: { answerWorkingDays: 2, days: 10, moreDays: 15 },
  correction: { answerWorkingDays: 2, days: 10, moreDays: 15 },
  erasure: { answerWorkingDays: 2, days: 20, moreDays: 15 },
  objection: { answerWorkingDays: 2, days: 15, moreDays: 15 },
} as const;

export type DataRequestKind = keyof typeof dataRequestLimits;
export const dataRequestKinds = Object.keys(dataRequestLimits) as [DataRequestKind, ...DataRequestKind[]];
