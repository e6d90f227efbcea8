// Paper for written sheets: size, repeated heading rows, header and footer. Codes are Excel's (&P page, &N pages, &A sheet).
import type { PrintSetup } from '../../workbook/sheet-spec';

/** An ampersand in a name would be read as a code; doubled it prints as itself. */
const plain = (text: string): string => text.replaceAll('&', '&&');

/** `header` stands left, the page number right below; heading rows repeat on every page. */
export function page(
  paper: PrintSetup['paper'],
  header: string,
  titleRows?: readonly [number, number],
): PrintSetup {
  return {
    paper,
    orientation: 'landscape',
    fitWidth: 1,
    header: `&L${plain(header)}&R&A`,
    footer: '&C&P / &N',
    ...(titleRows ? { titleRows } : {}),
  };
}

export const portrait = (header: string): PrintSetup => ({ ...page('A4', header), orientation: 'portrait' });
