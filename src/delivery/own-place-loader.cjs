// A webpack loader for HiGHS, which asks for its own place by `import.meta.url`: webpack would write the building machine's folder
// there, into a file that cities get and that would differ from machine to machine. In a page or worker the place is its address.
module.exports = (source) => source.replaceAll('import.meta.url', 'self.location.href');
