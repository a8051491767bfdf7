import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { type CodeList, label } from '@caunoi/contracts/code-lists/code-list';
import { cooperationForms } from '@caunoi/contracts/code-lists/cooperation-forms';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import { strategicProducts } from '@caunoi/contracts/code-lists/strategic-products';

import type { NeedStatement, Target } from '@caunoi/contracts/needs/need';
import type { Locale } from '@caunoi/contracts/primitives';
import { t } from '@lingui/core/macro';
import { formatDate, formatMeasure } from '../../i18n/format';
import { trlLevels } from './trl-levels';

/** "Thời gian giữ tươi: hiện 21 ngày, cần 35 ngày". */
export function targetText({ quantity, unit, current, wanted }: Target, locale: Locale) {
  const [from, to] = [formatMeasure(current, unit, locale), formatMeasure(wanted, unit, locale)];
  return t`${quantity}: hiện ${from}, cần ${to}`;
}

const named = (list: CodeList, locale: Locale) => (code: string | null) => (code === null ? '' : label(list, code, locale));
const listed = (list: CodeList, locale: Locale) => (codes: string[]) => codes.map((code) => label(list, code, locale)).join('\n');
const lines = (texts: string[]) => texts.join('\n');
const same = (text: string) => text;

type Writers = { [F in keyof NeedStatement]?: (value: NeedStatement[F]) => string };

/** Every answer as a person reads it, one thing a line; empty where nothing is answered. */
export function statementTexts(statement: NeedStatement, locale: Locale): Partial<Record<keyof NeedStatement, string>> {
  const writers: Writers = {
    problem: same,
    title: same,
    processStep: same,
    confidential: same,
    sector: named(sectors, locale),
    budgetBand: named(budgetBands, locale),
    province: named(provinces, locale),
    cooperation: listed(cooperationForms, locale),
    strategicProducts: listed(strategicProducts, locale),
    keywords: (words) => words.join(', '),
    constraints: lines,
    wishes: lines,
    targets: (targets) => targets.map((target) => targetText(target, locale)).join('\n'),
    deadline: (day) => (day === null ? '' : formatDate(day, locale)),
    trlMin: (level) => (level === null ? '' : named(trlLevels, locale)(String(level))),
    anonymous: (hidden) => (hidden ? t`Ẩn tên đến khi hai bên đồng ý` : t`Hiện tên tổ chức`),
  };
  const entries = Object.entries(writers) as [keyof NeedStatement, (value: unknown) => string][];
  return Object.fromEntries(entries.map(([field, write]) => [field, write(statement[field])]));
}
