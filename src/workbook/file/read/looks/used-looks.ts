// Only the looks that a sheet uses, each once: old workbooks carry thousands of styles that nobody meets.
import type { Look } from '../../../looks/look';
import type { SheetLooks } from '../../../looks/sheet-looks';

/** The same sheet with fewer `looks`; the first stays the first. Numbers of looks that are not there become the first. */
export function usedLooks(sheet: SheetLooks): SheetLooks {
  const looks: Look[] = [sheet.looks[0]!];
  const places = new Map<number, number>([[0, 0]]);
  const byText = new Map<string, number>([[JSON.stringify(looks[0]), 0]]);
  const place = (id: number): number => {
    const known = places.get(id);
    if (known !== undefined) return known;
    const look = sheet.looks[id] ?? looks[0]!;
    const text = JSON.stringify(look);
    const same = byText.get(text) ?? looks.push(look) - 1;
    byText.set(text, same);
    places.set(id, same);
    return same;
  };
  const own = (id: number | null): number | null => (id === null ? null : place(id));
  return {
    ...sheet,
    cells: { ...sheet.cells, ids: sheet.cells.ids.map(place) },
    rows: new Map([...sheet.rows].map(([row, said]) => [row, { ...said, look: own(said.look) }])),
    columns: sheet.columns.map((said) => ({ ...said, look: own(said.look) })),
    looks,
  };
}
