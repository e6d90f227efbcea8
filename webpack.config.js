// Two builds: `web` (task pane, workbench, self-check and their workers, with every file they ask for from their own
// origin) and `node` (command line, local page, sample and package makers).
const fs = require('fs');
const path = require('path');
const webpack = require('webpack');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const CopyPlugin = require('copy-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');

const from = (...parts) => path.resolve(__dirname, ...parts);
const entry = (name) =>
  ['.tsx', '.ts'].map((end) => from('src/entry', name + end)).find((file) => fs.existsSync(file));

const typescript = {
  test: /\.tsx?$/,
  loader: 'ts-loader',
  // Named, for ts-loader takes the one nearest to the file it sees first: with a warm cache that may be src/domain's.
  options: { transpileOnly: true, configFile: from('tsconfig.json') },
};

const common = {
  devtool: false,
  resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  cache: { type: 'filesystem', cacheDirectory: from('.cache/webpack') },
  performance: { hints: false },
  stats: 'errors-warnings',
  watchOptions: { ignored: /node_modules/ },
};

/** Pages by name; each has src/entry/NAME.html and src/entry/NAME.ts(x). */
const PAGES = ['taskpane', 'workbench', 'selfcheck'].filter((name) => entry(name));

const officeFiles = () => JSON.parse(fs.readFileSync(from('src/delivery/office-files.json'), 'utf8'));

const OFFICE_CDN = 'https://appsforoffice.microsoft.com';

/** The curated, unmodified part of the pinned npm client and its licence; `--env office=cdn` points pages at Microsoft's instead. */
const officeCopies = () => [
  { from: from('node_modules/@microsoft/office-js/LICENSE.md'), to: 'office-js/LICENSE.md' },
  ...officeFiles().map((file) => ({
    from: from('node_modules/@microsoft/office-js/dist', file),
    to: `office-js/${file}`,
    // Said to be minimized already, so that it is not touched: the licence allows unmodified files only.
    info: { minimized: true },
  })),
];

module.exports = (env = {}) => {
  const cdn = env.office === 'cdn';
  const web = {
    ...common,
    name: 'web',
    mode: 'production',
    target: ['web', 'es2022'],
    entry: Object.fromEntries(PAGES.map((name) => [name, entry(name)])),
    output: {
      path: from('dist/web'),
      filename: '[name].js',
      chunkFilename: 'part-[name]-[contenthash:8].js',
      assetModuleFilename: '[name]-[contenthash:8][ext]',
      clean: true,
      publicPath: '',
      trustedTypes: { policyName: 'tenkai#webpack', onPolicyCreationFailure: 'continue' },
    },
    module: {
      rules: [
        typescript,
        { test: /highs[\\/]build[\\/][^\\/]+\.mjs$/, loader: from('src/delivery/own-place-loader.cjs') },
        { test: /\.wasm$/, type: 'asset/resource' },
        { test: /\.css$/, type: 'asset/resource' },
      ],
    },
    plugins: [
      // Encrypted .xls needs Node's ciphers: in a page such a file is named as encrypted (workbook/file/read/xls.ts).
      new webpack.IgnorePlugin({ resourceRegExp: /^(node:|officecrypto-tool$)/ }),
      new webpack.DefinePlugin({ TENKAI_VERSION: JSON.stringify(require('./package.json').version) }),
      ...PAGES.map(
        (name) =>
          new HtmlWebpackPlugin({
            filename: `${name}.html`,
            template: from('src/entry', `${name}.html`),
            chunks: [name],
            scriptLoading: 'defer',
            minify: false,
            templateParameters: {
              officeJs: cdn ? `${OFFICE_CDN}/lib/1/hosted/office.js` : 'office-js/office.js',
              // Only the build that takes the client from Microsoft may ask for it there.
              officeOrigin: cdn ? ` ${OFFICE_CDN}` : '',
            },
          }),
      ),
      new CopyPlugin({
        patterns: [
          ...(cdn || !fs.existsSync(from('src/delivery/office-files.json')) ? [] : officeCopies()),
          ...['guard.js', 'trusted-types.js', 'page.css', 'selfcheck.css']
            .filter((f) => fs.existsSync(from('src/entry', f)))
            .map((f) => ({ from: from('src/entry', f), info: { minimized: true } })),
          { from: from('assets/icons'), to: 'icons', noErrorOnMissing: true },
          { from: from('assets/samples'), to: 'samples', noErrorOnMissing: true },
          { from: from('assets/help'), to: 'help', noErrorOnMissing: true, info: { minimized: true } },
        ],
      }),
    ],
    // Needs Node's own modules: the page says of an .xls with a password that it cannot be opened there.
    resolve: { ...common.resolve, alias: { 'officecrypto-tool': false } },
    optimization: {
      splitChunks: { chunks: 'async' },
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })],
    },
  };
  const node = {
    ...common,
    name: 'node',
    mode: 'production',
    target: 'node20',
    entry: Object.fromEntries(
      Object.entries({
        tenkai: 'src/entry/tenkai.ts',
        serve: 'src/delivery/serve.ts',
        samples: 'src/delivery/samples/write-samples.ts',
        package: 'src/delivery/package.ts',
        gate: 'src/delivery/gate.ts',
        help: 'src/delivery/help.ts',
        'read-thread': 'src/entry/read-thread.ts',
        'solver-thread': 'src/entry/solver-thread.ts',
        bench: 'test/bench/main.ts',
        'bench-child': 'test/bench/child.ts',
        'bench-balance': 'test/bench/balance.ts',
        fuzz: 'test/fuzz/main.ts',
      })
        .map(([name, file]) => [name, from(file)])
        .filter(([, file]) => fs.existsSync(file)),
    ),
    output: {
      path: from('dist/node'),
      filename: '[name].js',
      chunkFilename: 'part-[name].js',
      clean: true,
      library: { type: 'commonjs2' },
    },
    // Packages stay in node_modules: they are there wherever this build is.
    externals: [
      ({ request }, done) =>
        /^[@a-z]/i.test(request) && !path.isAbsolute(request) ? done(null, `commonjs ${request}`) : done(),
    ],
    module: { rules: [typescript] },
    plugins: [
      new webpack.DefinePlugin({ TENKAI_VERSION: JSON.stringify(require('./package.json').version) }),
    ],
    optimization: { minimize: false, splitChunks: false },
    node: { __dirname: false },
  };
  return [web, node];
};
