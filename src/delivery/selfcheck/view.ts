// Shows a self-check's results: text only, so that nothing found can become markup.
import { CHECKS, type SelfcheckWords } from '../../wording/selfcheck';
import { countOutcomes, MARKS, resultText, type About, type Results } from './result';

type Child = Node | string;

function make<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  properties: Partial<HTMLElementTagNameMap[T]>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[T] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

export interface Deeds {
  readonly again: () => void;
  readonly otherLanguage: () => void;
}

/** `results` is null while they are being found out. */
export function showSelfcheck(
  root: HTMLElement,
  {
    words,
    lang,
    results,
    about,
    deeds,
  }: {
    readonly words: SelfcheckWords;
    readonly lang: 'ja' | 'en';
    readonly results: Results | null;
    readonly about: About;
    readonly deeds: Deeds;
  },
): void {
  document.documentElement.lang = lang;
  document.title = `${words.title} — Tenkai`;
  root.replaceChildren(
    make('h1', {}, words.title),
    make('p', {}, words.intro),
    summary(words, results),
    ...(results ? [list(words, results), ...saving(resultText(results, words, about), words)] : []),
    make(
      'div',
      { className: 'row' },
      make('button', { type: 'button', onclick: deeds.again, disabled: results === null }, words.again),
      make(
        'button',
        { type: 'button', onclick: deeds.otherLanguage, lang: lang === 'ja' ? 'en' : 'ja' },
        words.other,
      ),
      make('a', { href: lang === 'ja' ? 'help/install.html' : 'help/en/install.html' }, words.help),
      ...(results?.host.outcome === 'good' ? [make('a', { href: 'taskpane.html' }, words.back)] : []),
    ),
    make('p', { className: 'facts' }, `Tenkai ${about.version} ・ ${about.address}`),
  );
}

function summary(words: SelfcheckWords, results: Results | null): HTMLElement {
  const counts = results && countOutcomes(results);
  const outcome = counts === null ? '' : counts.bad > 0 ? 'bad' : 'good';
  const paragraph = make(
    'p',
    { className: `summary ${outcome}`, id: 'summary' },
    counts ? words.summary(counts) : words.running,
  );
  paragraph.setAttribute('role', 'status');
  paragraph.dataset['outcome'] = outcome;
  return paragraph;
}

const list = (words: SelfcheckWords, results: Results): HTMLElement =>
  make(
    'ul',
    { className: 'list' },
    ...CHECKS.map((name) => {
      const { outcome, facts } = results[name];
      const item = make(
        'li',
        {},
        make('span', { className: `mark ${outcome}` }, `${MARKS[outcome]} ${words.outcome[outcome]}`),
        make('h2', {}, words.checks[name].name),
        make('p', { className: 'facts' }, facts),
        ...(outcome === 'bad' ? [make('p', {}, `${words.remedyLabel}: ${words.checks[name].remedy}`)] : []),
      );
      item.dataset['check'] = name;
      item.dataset['outcome'] = outcome;
      return item;
    }),
  );

function saving(text: string, words: SelfcheckWords): HTMLElement[] {
  const file = make('button', { type: 'button', onclick: () => saveText(text) }, words.save);
  const field = make('textarea', { readOnly: true, value: text, id: 'text' });
  return [
    make('div', { className: 'row' }, file),
    make('label', { htmlFor: 'text' }, words.textLabel),
    field,
  ];
}

function saveText(text: string): void {
  const address = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/plain' }));
  make('a', { href: address, download: 'tenkai-selfcheck.txt' }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
