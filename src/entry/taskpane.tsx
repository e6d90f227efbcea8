// The task pane's composition root: Excel's open workbook and the pane, put together once Office answers. guard.js, which runs
// before this, says why when it does not.
import { useEffect, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { TABS, type DeliveryWay, type PanelPorts } from '../panel/ports';
import { createSession, type Session } from '../panel/state/session';
import { Panel, type PanelLook } from '../panel/views/panel';
import { fetchTab } from '../panel/views/parts';
import { openExcel } from '../workbook/excel/excel-port';
import type { HostNotice } from '../workbook/port';
import { dialogWay, downloadWay, folderWay } from '../workbench/files/delivery-ways';
import { openNewWorkbook } from '../workbook/excel/new-workbook';
import { browserPorts } from './browser-ports';

/** What Excel tells, for whoever listens. */
function hostTold(): { notify(notice: HostNotice): void; listen: NonNullable<PanelPorts['onHost']> } {
  const listeners = new Set<(notice: HostNotice) => void>();
  return {
    notify: (notice) => listeners.forEach((listener) => listener(notice)),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const excelWay: DeliveryWay = {
  name: 'excel',
  observed: false,
  takes: ([name, ...more]) => more.length === 0 && /\.xlsx$/i.test(name ?? ''),
  begin: () => Promise.resolve({ kind: 'ready', put: ({ bytes }) => openNewWorkbook(bytes) }),
};

const shared = browserPorts();

function excelSession(): Session {
  const told = hostTold();
  const excel = openExcel({ notify: told.notify, onFailure: shared.failed! });
  return createSession({
    ...shared,
    kind: 'excel',
    workbook: excel,
    view: excel,
    ways: [folderWay(window), dialogWay(window), excelWay, downloadWay(window)],
    onHost: told.listen,
  });
}

/** Null where this Excel tells nothing of its theme, and under Windows' contrast themes: the system's wish counts. */
function officeLook(): PanelLook | null {
  const theme = Office.context.officeTheme as (Office.OfficeTheme & { isDarkTheme?: boolean }) | undefined;
  if (!theme?.bodyBackgroundColor || window.matchMedia('(forced-colors: active)').matches) return null;
  if (theme.isDarkTheme !== undefined) return theme.isDarkTheme ? 'dark' : 'light';
  const [red = 255, green = 255, blue = 255] = (theme.bodyBackgroundColor.match(/[0-9a-f]{2}/gi) ?? []).map(
    (part) => parseInt(part, 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}

function Pane({ session }: { readonly session: Session }): ReactElement {
  const [look] = useState(officeLook);
  useEffect(() => () => session.stop(), [session]);
  return <Panel session={session} {...(look ? { look } : {})} />;
}

const asked = new URLSearchParams(window.location.search).get('tab');
const tab = TABS.find((name) => name === asked);
if (tab) shared.preferences.write({ ...shared.preferences.read(), tab });
// While Office is still waking up.
fetchTab(shared.preferences.read().tab);

void Office.onReady(({ host }) => {
  if (host !== Office.HostType.Excel) return; // guard.js tells what to do outside Excel
  const session = excelSession();
  // Excel reads while the pane is drawn.
  void session.start();
  createRoot(document.getElementById('root')!).render(<Pane session={session} />);
});
