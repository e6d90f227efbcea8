// The pilot's sheet to fill in, as a workbook: the steps, what must be seen, and room for what was.
import type { SheetSpec, SpecCell } from '../workbook/sheet-spec';
import { createWorkbookBytes } from '../workbook/file/write/new-workbook';
import { pilotSheet, pilotSteps, type PilotFigures } from '../wording/pilot';
import { pilotFigures } from './pilot-figures';

const cell = (value: string | number, style: NonNullable<SpecCell['style']>): SpecCell => ({ value, style });
const input: SpecCell = { value: null, style: 'input' };

function sheet(figures: PilotFigures): SheetSpec {
  const { name, title, intro, about, headings, results, free } = pilotSheet;
  const asked = (label: string) => ({ cells: [null, cell(label, 'label'), input] });
  const top = [
    { cells: [cell(title, 'title')] },
    { cells: [cell(intro, 'note')], height: 30 },
    null,
    ...about.map(asked),
    null,
    { cells: headings.map((heading) => cell(heading, 'heading')) },
  ];
  const steps = pilotSteps.ja(figures).map(({ deed, see }, at) => ({
    cells: [cell(at + 1, 'body-center'), cell(deed, 'body'), cell(see, 'body'), input, input],
    height: 28,
  }));
  return {
    name,
    columns: [{ width: 6 }, { width: 44 }, { width: 48 }, { width: 10 }, { width: 36 }],
    rows: [...top, ...steps, null, ...free.map(asked)],
    merges: [{ top: 1, left: 0, bottom: 1, right: 4 }],
    choices: [
      {
        range: { top: top.length, left: 3, bottom: top.length + steps.length - 1, right: 3 },
        choices: results,
        strict: true,
      },
    ],
    print: { paper: 'A4', orientation: 'landscape', fitWidth: 1 },
  };
}

/** The same bytes each time: figures come from the sample department. */
export const pilotRecord = async (): Promise<Uint8Array> =>
  createWorkbookBytes([sheet(await pilotFigures())], { title: pilotSheet.title });
