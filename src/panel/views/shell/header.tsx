// Department, fiscal year, round and language, above the tabs.
import { Button, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PERIODS, type Period } from '../../../domain/terms';
import { isEmpty, judgedView } from '../../state/judged';
import { usePanel } from '../shared/use-panel';

export function Header(): ReactElement {
  const { state, words } = usePanel();
  // Of an empty workbook only the file's name is known: no department works here yet.
  const open = state.checked && !isEmpty(state.checked) ? state.checked : null;
  const year = open?.fiscalYear ?? null;
  return (
    <header className="pane-head stack">
      <h1 className="pane-title wrap">
        {open?.department ?? (open ? words.header.noDepartment : words.product)}
        {year !== null && <span className="pane-year"> {words.header.year(year)}</span>}
      </h1>
      <div className="row">
        <RoundChoice />
        <LanguageSwitch />
      </div>
    </header>
  );
}

function RoundChoice(): ReactElement {
  const { session, state, words } = usePanel();
  const found = judgedView(state)?.period ?? 'start';
  const auto = state.preferences.period === null ? words.rounds[found] : null;
  return (
    <label className="row">
      <span className="muted">{words.header.round}</span>
      <Select
        size="small"
        value={state.preferences.period ?? ''}
        onChange={(_, { value }) => session.prefer({ period: value === '' ? null : (value as Period) })}
      >
        <option value="">{words.header.auto(auto)}</option>
        {PERIODS.map((period) => (
          <option key={period} value={period}>
            {words.rounds[period]}
          </option>
        ))}
      </Select>
    </label>
  );
}

function LanguageSwitch(): ReactElement {
  const { session, lang, words } = usePanel();
  const other = lang === 'ja' ? 'en' : 'ja';
  return (
    <Button
      className="push"
      size="small"
      appearance="subtle"
      lang={other}
      onClick={() => session.prefer({ lang: other })}
    >
      {words.header.otherLang}
    </Button>
  );
}
