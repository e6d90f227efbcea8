// A whole city hall in one workbook, for counts of syncs and bytes: 45 divisions, 2,400 objectives, 26 columns each.
import type { GridContent } from '../../../src/workbook/memory-grid';

export const LONG = '窓口での待ち時間を減らし、相談の予約を受け付ける仕組みを課全体で整える。';
export const cityHall = (): GridContent[] =>
  Array.from({ length: 45 }, (_, division) => ({
    name: `課${division + 1}`,
    merges: ['A1:F1', 'A4:A6'],
    hiddenRows: division % 3 === 0 ? [5, 9] : [],
    rows: [
      [`福祉部　課${division + 1}　令和6年度 課の目標`],
      [],
      Array.from({ length: 26 }, (_c, column) => `見出し${column + 1}`),
      ...Array.from({ length: division < 15 ? 54 : 53 }, (_r, row) =>
        Array.from({ length: 26 }, (_c, column) =>
          column % 4 === 0 ? row + column / 10 : `${LONG}${row}-${column}`,
        ),
      ),
    ],
  }));
