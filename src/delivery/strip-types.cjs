// Jest's transform: TypeScript to JavaScript without looking at types (`npm run types` does), by swc, which costs a seventeenth of
// TypeScript's own.
const swc = require('@swc/core');

const options = (filename, more) => ({
  filename,
  swcrc: false,
  configFile: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: filename.endsWith('x') },
    transform: { react: { runtime: 'automatic' } },
  },
  ...more,
});

module.exports.process = (source, file) =>
  swc.transformSync(source, options(file, { module: { type: 'commonjs' }, sourceMaps: 'inline' }));
