// Settings, help, self-check, undo and version, below the tabs.
import { Button, Link, Select, Switch } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { PanelLang } from '../../ports';
import { usePanel } from '../shared/use-panel';

export function Footer(): ReactElement {
  const { session, state, words } = usePanel();
  const [open, setOpen] = useState(false);
  return (
    <footer className="pane-foot">
      {open && <Settings />}
      {(session.ports.workbook.limits ?? [])
        .filter((limit) => limit !== 'sheets-end-undo')
        .map((limit) => (
          <p key={limit} className="muted wrap">
            {words.limits[limit]}
          </p>
        ))}
      <Button size="small" appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.footer.settings}
      </Button>
      <PageLink href="help/index.html" name={words.footer.help} />
      <PageLink href="selfcheck.html" name={words.footer.selfcheck} />
      {state.done.length > 0 && (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={state.pending !== null}
          onClick={() => session.run(session.writing.undo)}
        >
          {words.common.undo}
        </Button>
      )}
      <span className="push">{words.footer.version(session.ports.version)}</span>
    </footer>
  );
}

/** A page beside the pane, in a tab of its own. */
function PageLink({ href, name }: { readonly href: string; readonly name: string }): ReactElement {
  const { words } = usePanel();
  return (
    <Link href={href} target="_blank" rel="noopener">
      {name}
      <span className="visually-hidden">{words.common.newTab}</span>
    </Link>
  );
}

function Settings(): ReactElement {
  const { session, state, words } = usePanel();
  const { lang, maskNames } = state.preferences;
  const card = useRef<HTMLElement>(null);
  // It opens below what is in view on a low pane.
  useEffect(() => card.current?.scrollIntoView?.({ block: 'nearest' }), []);
  return (
    <section ref={card} className="stack card settings" aria-label={words.settings.title}>
      <label className="row">
        {words.settings.lang}
        <Select
          size="small"
          value={lang}
          onChange={(_, { value }) => session.prefer({ lang: value as PanelLang })}
        >
          {(['ja', 'en'] as const).map((one) => (
            <option key={one} value={one} lang={one}>
              {words.settings.langs[one]}
            </option>
          ))}
        </Select>
      </label>
      <Switch
        checked={maskNames}
        label={words.settings.mask}
        onChange={(_, { checked }) => session.prefer({ maskNames: checked })}
      />
      <p className="muted">{words.settings.maskHint}</p>
      <p className="muted">{words.settings.sheet}</p>
      <p className="muted">{words.settings.privacy}</p>
    </section>
  );
}
