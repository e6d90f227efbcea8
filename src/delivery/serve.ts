// `npm start`: the workbench on this machine only. `--https` serves the task pane for Excel with the development certificate.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { listen, staticServer } from './static-server';

const root = path.resolve(__dirname, '../web');
const secure = process.argv.includes('--https');
const portAt = process.argv.indexOf('--port');
const port = portAt > 0 ? Number(process.argv[portAt + 1]) : secure ? 3000 : 8080;

/** The certificate that `npm run certs` installs for this user. */
function developmentCertificate(): { cert: Buffer; key: Buffer } | null {
  const folder = path.join(os.homedir(), '.office-addin-dev-certs');
  const [cert, key] = [path.join(folder, 'localhost.crt'), path.join(folder, 'localhost.key')];
  return fs.existsSync(cert) && fs.existsSync(key)
    ? { cert: fs.readFileSync(cert), key: fs.readFileSync(key) }
    : null;
}

async function main(): Promise<void> {
  const tls = secure ? developmentCertificate() : null;
  if (secure && !tls) {
    process.stderr.write(
      '証明書がありません。先に npm run certs を実行してください。(Run npm run certs first.)\n',
    );
    process.exitCode = 2;
    return;
  }
  const server = staticServer({
    root,
    start: secure ? 'taskpane.html' : 'workbench.html',
    ...(tls ? { tls } : {}),
  });
  const at = await listen(server, port);
  const url = `${secure ? 'https' : 'http'}://localhost:${at}/`;
  process.stdout.write(
    `Tenkai を開いてください: ${url}\n（このパソコンの中だけで動きます。終わるときは Ctrl+C）\n`,
  );
}

void main();
