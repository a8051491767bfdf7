import { documentTiers, provableClaims } from '@caunoi/contracts/technology-bank/documents';
import type { TechnologyDocument } from '@caunoi/contracts/technology-bank/documents.endpoints';
import type { ShownDocument } from '@caunoi/contracts/technology-bank/technology';
import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useController } from 'react-hook-form';
import { Documents } from '../../things/technology/documents';
import { claimName, tierName } from '../../things/technology/document-words';
import { documentsQuery } from '../../things/technology/use-documents';
import { useListingDraft } from './listing-context';

/** The documents of the listing, and for each who may open it and what it proves. Nobody but reviewers, until the owner says otherwise. */
export default function DocumentsField() {
  const { thing } = useListingDraft().draft;
  const { value, onChange } = useController({ name: 'documents' }).field as Held;
  const { data = [] } = useQuery(documentsQuery(thing.id));
  // Of what was removed nothing is to be said any more.
  const there = value.filter(({ documentId }) => data.some(({ id }) => id === documentId));
  return <Documents technology={thing} choices={(document) => <Choices document={document} value={there} onChange={onChange} />} />;
}

interface Held {
  value: readonly ShownDocument[];
  onChange: (documents: readonly ShownDocument[]) => void;
}

function Choices({ document: { id: documentId, name }, value: documents, onChange }: Held & { document: TechnologyDocument }) {
  const { t } = useLingui();
  const shown = documents.find((document) => document.documentId === documentId);
  const put = (changed: ShownDocument | null) => {
    const others = documents.filter((document) => document.documentId !== documentId);
    onChange(changed ? [...others, changed] : others);
  };
  return (
    <div className="document-choices">
      <Choice
        label={t`Ai mở được ${name}`}
        shown={t`Ai mở được`}
        value={shown?.tier ?? 'reviewers'}
        options={[...documentTiers, 'reviewers' as const].map((tier) => [tier, tierName(tier)])}
        onChoose={(tier) => put(tier === 'reviewers' ? null : { proves: null, ...shown, documentId, tier: tier as ShownDocument['tier'] })}
      />
      {shown && (
        <Choice
          label={t`${name} minh chứng cho`}
          shown={t`Minh chứng cho`}
          value={shown.proves ?? ''}
          options={[null, ...provableClaims].map((claim) => [claim ?? '', claimName(claim)])}
          onChoose={(claim) => put({ ...shown, proves: (claim || null) as ShownDocument['proves'] })}
        />
      )}
    </div>
  );
}

interface ChoiceProps {
  /** For whoever hears it without seeing of which document it is. */
  label: string;
  shown: ReactNode;
  value: string;
  options: readonly (readonly [string, string])[];
  onChoose: (value: string) => void;
}

function Choice({ label, shown, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <label className="label" htmlFor={id}>
        <span aria-hidden>{shown}</span>
        <span className="sr">{label}</span>
      </label>
      <select id={id} className="input" value={value} onChange={({ target }) => onChoose(target.value)}>
        {options.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
