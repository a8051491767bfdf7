import type { Trilingual } from '@caunoi/contracts/locales';
import { label } from '@caunoi/contracts/code-lists/code-list';
import { languages } from '@caunoi/contracts/code-lists/languages';
import { locales } from '@caunoi/contracts/locales';
import type { ComponentType } from 'react';
import { useLocale } from '../src/i18n/locale';
import { ThemeToggle } from '../src/shell/theme-toggle';
import { Buttons } from './buttons';
import { Colours } from './colours';
import { Dialogs } from './dialogs';
import { Fields } from './fields';
import { Inbox } from './inbox';
import { Labels } from './labels';
import { Lists } from './lists';
import { Suggestion } from './suggestion';
import { useSay } from './say';
import { Spans } from './spans';
import { States } from './states';
import { Type } from './type';
import { Ways } from './ways';
import { parts } from './words';

/** Also the names under which pictures of them are kept. */
const sections: [string, Trilingual, ComponentType][] = [
  ['colours', parts.colours, Colours],
  ['type', parts.type, Type],
  ['buttons', parts.buttons, Buttons],
  ['fields', parts.fields, Fields],
  ['labels', parts.labels, Labels],
  ['span', parts.span, Spans],
  ['match', parts.match, Suggestion],
  ['inbox', parts.inbox, Inbox],
  ['lists', parts.lists, Lists],
  ['states', parts.states, States],
  ['dialogs', parts.dialogs, Dialogs],
  ['ways', parts.ways, Ways],
];

/** Every component as the product uses it, with nothing around it that could change. */
export function ComponentPage() {
  const say = useSay();
  const locale = useLocale();
  return (
    <main className="wrap page parts">
      <h1 className="page-title">{say(parts.title)}</h1>
      <p className="lead">{say(parts.lead)}</p>
      <div className="parts-head">
        {locales.map((one) => (
          <a key={one} href={`?language=${one}`} lang={one} aria-current={one === locale ? 'page' : undefined}>
            {label(languages, one, one)}
          </a>
        ))}
        <ThemeToggle />
      </div>
      {sections.map(([id, name, Section]) => (
        <section key={id} id={id} aria-labelledby={`${id}-name`}>
          <h2 id={`${id}-name`}>{say(name)}</h2>
          <Section />
        </section>
      ))}
    </main>
  );
}
