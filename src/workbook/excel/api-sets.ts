// Which parts of Excel's API may be called here. The floor is ExcelApi 1.9; what is newer is asked for first (a test reads the tags).

/** Every host that opens the pane has at least this; older ones see the upgrade notice. */
export const FLOOR = '1.9';
export type GatedSet = '1.11' | '1.13' | '1.17' | '1.19' | '1.20';

/** The host has this ExcelApi set. */
export const hasExcelApi = (version: GatedSet | typeof FLOOR): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', version);
