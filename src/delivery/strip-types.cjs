// TypeScript to JavaScript without looking at types (`npm run types` does): for Jest as its transform, for webpack as its loader. One
// way for both, by swc; Jest gets CommonJS and a source map, webpack modules that it can join.
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

module.exports = function stripTypes(source) {
  return swc.transformSync(source, options(this.resourcePath, { module: { type: 'es6' } })).code;
};

module.exports.process = (source, file) =>
  swc.transformSync(source, options(file, { module: { type: 'commonjs' }, sourceMaps: 'inline' }));
