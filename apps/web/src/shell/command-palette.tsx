import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import { Dialog } from '../components/dialog';
import { Highlighted } from '../components/highlighted';
import { KindTag } from '../components/kind-tag';
import { type Option, OptionList } from '../components/option-list';
import { thingLink } from '../components/thing-link';
import { useSuggestions } from '../data/use-suggestions';
import './command-palette.css';
import { useCommands } from './commands';
import { commandsFor } from './commands-for';

interface CommandPaletteProps {
  open: boolean;
  onClose: () => void;
  onHelp: () => void;
}

/** Everything that can be gone to or done, by a few letters: pages, acts, and the things whose title begins so. */
export function CommandPalette({ open, onClose, onHelp }: CommandPaletteProps) {
  const { t } = useLingui();
  return (
    <Dialog open={open} onClose={onClose} className="dialog palette" label={t`Đi tới hoặc làm nhanh`}>
      <Box onClose={onClose} onHelp={onHelp} />
    </Dialog>
  );
}

interface Entry extends Option {
  take: () => void;
}

function Box({ onClose, onHelp }: Omit<CommandPaletteProps, 'open'>) {
  const { t } = useLingui();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [composing, setComposing] = useState(false);
  const [active, setActive] = useState(0);
  const entries = useEntries(typed, composing, onHelp);
  const take = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.take();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      // Else the same key presses what has the focus next.
      event.preventDefault();
      take(entries[active]);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (active + step + entries.length) % entries.length;
    setActive(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      <input
        className="input"
        role="combobox"
        data-first
        autoComplete="off"
        spellCheck={false}
        aria-label={t`Đi tới hoặc làm nhanh`}
        aria-autocomplete="list"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={entries[active] && `${id}-${active}`}
        placeholder={t`Tên trang, việc cần làm, nhu cầu, công nghệ …`}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={press}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
      />
      <span className="sr" role="status">
        <Plural value={entries.length} other="# mục, dùng mũi tên lên xuống để chọn" />
      </span>
      <OptionList id={id} label={t`Các mục`} options={entries} active={active} onTake={take} />
    </>
  );
}

function useEntries(typed: string, composing: boolean, onHelp: () => void): readonly Entry[] {
  const navigate = useNavigate();
  const commands = useCommands(onHelp);
  const things = useSuggestions(typed, true, composing);
  const words = typed.trim();
  const search = (q: string) => void navigate({ to: '/search', search: { q } });
  return [
    ...commandsFor(typed, commands).map((command) => ({
      key: command.name,
      shown: <span>{command.name}</span>,
      take: () => ('act' in command ? command.act() : void navigate(command.link)),
    })),
    ...things.map(({ text, parts, kind, id }) => ({
      key: `${text}-${id}`,
      shown: (
        <>
          {kind && <KindTag kind={kind} />}
          <span>
            <Highlighted parts={parts} />
          </span>
        </>
      ),
      take: () => (kind && id ? void navigate(thingLink(kind, id)) : search(text)),
    })),
    ...(words
      ? [
          {
            key: 'search',
            shown: (
              <span>
                <Trans>Tìm “{words}” trong tất cả</Trans>
              </span>
            ),
            take: () => search(words),
          },
        ]
      : []),
  ];
}
