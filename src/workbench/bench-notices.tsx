// Messages between the tool bar and the sheet: what happened, drafts to take up, what is being looked at.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useSyncExternalStore, type ReactElement } from 'react';
import { formatAddress } from '../workbook/address';
import type { WorkbenchWords } from '../wording/workbench';
import type { Bench } from './bench';
import type { BenchNotice, BenchState, OpenBook } from './bench-state';
import type { KeptDraft } from './files/draft-store';

export interface BenchNoticesProps {
  readonly bench: Bench;
  readonly state: BenchState;
  readonly words: WorkbenchWords;
  readonly lang: 'ja' | 'en';
}

/** Drafts offered at a time. */
const MOST_DRAFTS = 3;
/** Cells named at a time. */
const MOST_PLACES = 3;

export function BenchNotices({ bench, state, words, lang }: BenchNoticesProps): ReactElement {
  const { notice, drafts, open } = state;
  return (
    <div className="bench-notices">
      {notice && (
        <MessageBar intent={isTrouble(notice) ? 'error' : 'success'} layout="multiline">
          <MessageBarBody>{sentenceOf(notice, words)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<Dismiss20Regular />}
                aria-label={words.close}
                onClick={() => bench.tell(null)}
              />
            }
          />
        </MessageBar>
      )}
      {drafts.slice(0, MOST_DRAFTS).map((draft) => (
        <DraftOffer key={draft.id} {...{ bench, words, lang, draft }} />
      ))}
      {open?.sample && !notice && (
        <MessageBar intent="info">
          <MessageBarBody>{words.sampleShown}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void bench.pick()}>
              {words.openOwn}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {open && <Uncalculated document={open.document} words={words} />}
      {open?.readOnlyFormat && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.readOnlyFormat}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

/** Formulas whose values nobody knows, and where the first of them are. */
function Uncalculated({ document, words }: Pick<OpenBook, 'document'> & { words: WorkbenchWords }) {
  const { uncalculated } = useSyncExternalStore(document.subscribe, document.state);
  const places = uncalculated.flatMap(({ sheet, cells }) =>
    cells.map(({ row, column }) => `${sheet}!${formatAddress(row, column)}`),
  );
  if (places.length === 0) return null;
  const text = words.uncalculated(places.length, places.slice(0, MOST_PLACES));
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

type DraftOfferProps = Omit<BenchNoticesProps, 'state'> & { readonly draft: KeptDraft };

function DraftOffer({ bench, words, lang, draft }: DraftOfferProps): ReactElement {
  const when = new Date(draft.at).toLocaleString(lang === 'ja' ? 'ja-JP' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <strong>{words.drafts}</strong> {words.resume(draft.name, when, draft.edits.length)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" onClick={() => void bench.resume(draft)}>
          {words.resumeAction}
        </Button>
        <Button size="small" onClick={() => void bench.forget(draft)}>
          {words.forget}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const GOOD: ReadonlySet<BenchNotice['kind']> = new Set(['saved', 'downloaded', 'rewritten']);
const isTrouble = ({ kind }: BenchNotice): boolean => !GOOD.has(kind);

function sentenceOf(notice: BenchNotice, words: WorkbenchWords): string {
  switch (notice.kind) {
    case 'not-opened': return words.fault(notice.name, notice.code);
    case 'refused': return words.refused[notice.reason];
    case 'protected': return words.notice.protected(notice.sheet);
    case 'no-sample':
    case 'part-missing':
    case 'nothing-to-print':
    case 'too-long-to-print':
    case 'not-edited':
    case 'one-file': return words.notice[notice.kind];
    default: return words.notice[notice.kind](notice.name);
  } // prettier-ignore
}
