// The pilot's sheet to fill in, as a workbook.
import { createWorkbookBytes } from '../workbook/file/write/new-workbook';

export const pilotRecord = (): Promise<Uint8Array> =>
  createWorkbookBytes([{ name: '試用の記録', columns: [{ width: 20 }], rows: [] }], { title: '試用の記録' });
