// The workbook contract against files that another library wrote.
import { openFilePort, type FilePort } from '../../src/workbook/file/port';
import { describeWorkbookPort } from './workbook-port';
import { contentBytes } from './content-bytes';

async function filePort(bytes: Uint8Array): Promise<FilePort> {
  const outcome = await openFilePort('課.xlsx', bytes);
  if (outcome.kind === 'fault') throw new Error(outcome.fault.detail);
  return outcome.port;
}

describeWorkbookPort('a file', async (contents) => filePort(await contentBytes(contents)));
