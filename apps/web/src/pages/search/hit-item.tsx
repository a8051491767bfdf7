import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { cooperationForms, cooperationOffers } from '@caunoi/contracts/code-lists/cooperation-forms';
import { expertServices } from '@caunoi/contracts/code-lists/expert-services';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { CodeLabel } from '../../components/code-label';
import { CalendarDate, Deadline } from '../../components/dates';
import { Highlighted } from '../../components/highlighted';
import { KindTag } from '../../components/kind-tag';
import { Picture } from '../../components/picture';
import { thingLink } from '../../components/thing-link';
import { TrlBadge } from '../../components/trl';
import { WrittenIn } from '../../components/written-in';
import { useLocale } from '../../i18n/locale';
import { readIn } from '@caunoi/contracts/read-in';
import { fieldName } from '../../things/search/field-names';
import { CompareHit } from './compare-choice';
import type { Hit } from './use-search';

/** One thing that was found: what it is, the passage that says why, and the figures one chooses by. */
export const HitItem = memo(function HitItem({ hit, searched, near }: { hit: Hit; searched: boolean; near: boolean }) {
  const locale = useLocale();
  const { kind, id, titleParts, snippet, snippetField, language, cover } = hit;
  const own = readIn(locale, hit);
  const field = fieldName(snippetField);
  return (
    <li className={cover ? 'hit covered' : 'hit'}>
      <div>
        <KindTag kind={kind} />
        {near && (
          <span className="near-mark">
            <Trans>gần ý</Trans>
          </span>
        )}
        <h3 lang={own.language}>
          <Link {...thingLink(kind, id)} id={`hit-${id}`}>
            {own.translated ? own.title : <Highlighted parts={titleParts} />}
          </Link>
        </h3>
        {own.translated && (
          <p className="small muted">
            <Trans>Bản dịch của chủ</Trans>
          </p>
        )}
        <p className="voice" lang={language}>
          <Highlighted parts={snippet} />
        </p>
        {searched && field && (
          <p className="why">
            <Trans>Khớp ở phần {field}.</Trans>
          </p>
        )}
        <CompareHit hit={hit} describedBy={`hit-${id}`} />
      </div>
      {cover && <Picture photo={cover} cover={kind === 'expert' ? 'square' : true} sizes="10rem" />}
      <HitFacts hit={hit} />
    </li>
  );
});

function HitFacts({
  hit: { kind, trl, province, budgetBand, deadline, availableDays, cooperation, services, confirmedAt, language },
}: {
  hit: Hit;
}) {
  const offered = kind === 'expert' ? services : cooperation;
  const list = { need: cooperationForms, technology: cooperationOffers, expert: expertServices }[kind];
  const first = offered[0];
  return (
    <div className="hit-end">
      {trl !== null && (kind === 'need' ? <Trans>cần TRL {trl}</Trans> : <TrlBadge level={trl} />)}
      {province && (
        <span>
          <CodeLabel list={provinces} code={province} />
        </span>
      )}
      {budgetBand && (
        <span>
          <CodeLabel list={budgetBands} code={budgetBand} />
        </span>
      )}
      {deadline && <Deadline value={deadline} />}
      {availableDays !== null && (
        <span>
          <Plural value={availableDays} other="# ngày mỗi tháng" />
        </span>
      )}
      {first && (
        <span>
          <CodeLabel list={list} code={first} />
        </span>
      )}
      {kind !== 'need' && confirmedAt && (
        <span>
          <Trans>
            xác nhận <CalendarDate value={confirmedAt} />
          </Trans>
        </span>
      )}
      <WrittenIn language={language} />
    </div>
  );
}
