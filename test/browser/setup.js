// Placeholder until the browser suite stands.
module.exports = async () => {};
