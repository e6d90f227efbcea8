// What a later roll-up changed, as lines; nothing for a first one.
import type { Difference } from '../../domain/figures/difference';
import type { CliWords } from '../../wording/cli';

const MARK = { new: '+', gone: '−', changed: '→' } as const;

export function differenceLines(difference: readonly Difference[] | null, words: CliWords): string[] {
  if (difference === null) return [];
  if (difference.length === 0) return [words.noDifference];
  const count = (kind: Difference['kind']) => difference.filter((one) => one.kind === kind).length;
  return [
    words.difference({ added: count('new'), gone: count('gone'), changed: count('changed') }),
    ...difference.map(({ kind, issue, division, changes }) => {
      const what = changes.map(({ from, to }) => `${from ?? '—'} → ${to ?? '—'}`).join('、');
      return `  ${MARK[kind]} ${issue}${division ? ` ${division}` : ''}${kind === 'changed' ? `  ${what}` : ''}`;
    }),
  ];
}
