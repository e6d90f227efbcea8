// The in-memory Excel as a script for pages (host-page.ts), for the browser tests and the bench.
const path = require('path');

const OUT = path.resolve(__dirname, '../../dist/browser-tests');

/** test/browser/host-page.ts as one script. */
function buildHost() {
  const webpack = require('webpack');
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    target: 'web',
    entry: path.join(__dirname, 'host-page.ts'),
    output: { path: OUT, filename: 'host-page.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true } }] },
  });
  return new Promise((resolve, reject) =>
    compiler.run((fault, stats) => {
      if (fault || stats.hasErrors()) reject(fault ?? new Error(stats.toString('errors-only')));
      else compiler.close(resolve);
    }),
  );
}

module.exports = { buildHost };
